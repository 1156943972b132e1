package io.github.springspotify.test;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The page on which one chooses a user and agrees or cancels. Works without JavaScript.
 */
final class ConsentPage {

	private static final String TEMPLATE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="dark">
			<title>Agree to connect - local stand-in</title>
			<style>
			*{box-sizing:border-box}
			body{margin:0;min-height:100vh;display:grid;place-items:center;padding:2rem 1rem;
			background:radial-gradient(60rem 40rem at 20%% -10%%,#12402f,transparent),
			radial-gradient(50rem 40rem at 110%% 110%%,#2b1d4a,transparent),#0b0d0f;
			color:#f4f6f5;font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
			main{width:100%%;max-width:30rem;background:#15181bf2;border:1px solid #2b3135;
			border-radius:1.25rem;padding:2rem;box-shadow:0 2rem 4rem #0008}
			.notice{margin:0 0 1.5rem;padding:.6rem .9rem;border-radius:.7rem;background:#ffd56618;
			border:1px solid #ffd56666;color:#ffe3a1;font-size:.9rem}
			h1{margin:0 0 .4rem;font-size:1.6rem;line-height:1.2;letter-spacing:-.02em}
			p.lead{margin:0 0 1.5rem;color:#b9c2be;overflow-wrap:anywhere}
			fieldset{border:0;margin:0 0 1.5rem;padding:0;display:grid;gap:.6rem}
			legend,h2{margin:0;padding:0 0 .6rem;font-size:1rem;font-weight:650}
			label{display:flex;align-items:center;gap:.8rem;padding:.7rem .9rem;border:1px solid #363d42;
			border-radius:.8rem;cursor:pointer}
			label:hover{border-color:#6d7a74}
			label:has(:checked){border-color:#4fe08d;background:#4fe08d14}
			input{inline-size:1.15rem;block-size:1.15rem;accent-color:#4fe08d;flex:none}
			.avatar{inline-size:2.4rem;block-size:2.4rem;border-radius:50%%}
			.name{display:block;font-weight:600}
			.hint{display:block;color:#a3ada8;font-size:.85rem}
			ul{margin:0 0 1.75rem;padding:0 0 0 1.1rem;color:#dfe5e2}
			li{margin:.25rem 0}
			li::marker{color:#4fe08d}
			.actions{display:flex;flex-direction:column;gap:.7rem}
			button{font:inherit;font-weight:700;padding:.85rem 1rem;border-radius:99rem;cursor:pointer;
			border:1px solid transparent}
			.agree{background:#4fe08d;color:#06160d}
			.agree:hover{background:#74eaa7}
			.cancel{background:transparent;color:#f4f6f5;border-color:#5b655f}
			.cancel:hover{border-color:#f4f6f5}
			:focus-visible{outline:3px solid #9fd2ff;outline-offset:3px}
			</style>
			</head>
			<body>
			<main>
			<p class="notice" role="note"><strong>Local stand-in, not Spotify.</strong>
			The people, the music and this page are invented.</p>
			<h1>Connect your account</h1>
			<p class="lead">You will be sent back to <strong>%s</strong></p>
			<form method="post" action="/authorize">
			<input type="hidden" name="request" value="%s">
			<fieldset>
			<legend>Who are you?</legend>
			%s</fieldset>
			<h2>The application will be able to</h2>
			<ul>
			%s</ul>
			<div class="actions">
			<button class="agree" type="submit" name="decision" value="agree">Agree</button>
			<button class="cancel" type="submit" name="decision" value="cancel">Cancel</button>
			</div>
			</form>
			</main>
			</body>
			</html>
			""";

	// No form-action: browsers would apply it to the redirect back to the application too
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; "
			+ "img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

	MockResponse render(String requestId, AuthorizationRequest request, List<UserState> users) {
		String body = TEMPLATE.formatted(Pages.escape(request.redirectUri()), Pages.escape(requestId), people(users),
				permissions(request));
		return MockResponse.html(200, body)
			.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
			.header("Cache-Control", "no-store")
			.header("Referrer-Policy", "no-referrer")
			.header("X-Content-Type-Options", "nosniff");
	}

	private static String people(List<UserState> users) {
		StringBuilder html = new StringBuilder();
		for (UserState state : users) {
			MockUser user = state.user();
			html.append("""
					<label><input type="radio" name="user" value="%s"%s>
					<img class="avatar" src="%s" alt="">
					<span><span class="name">%s</span><span class="hint">%s, %s</span></span></label>
					""".formatted(Pages.escape(user.id()), html.isEmpty() ? " checked" : "",
					Pages.escape(CoverImages.path(user.uri(), 64)), Pages.escape(user.displayName()),
					Pages.escape(user.product()), Pages.escape(user.country())));
		}
		return html.toString();
	}

	private static String permissions(AuthorizationRequest request) {
		if (request.scopes().isEmpty()) {
			return "<li>See your public profile</li>\n";
		}
		return request.scopes()
			.stream()
			.map((scope) -> "<li>" + Pages.escape(Scopes.describe(scope)) + "</li>\n")
			.collect(Collectors.joining());
	}

}
