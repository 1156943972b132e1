package io.github.springspotify.login;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The authorization code flow with PKCE and a callback on this machine (RFC 8252 section
 * 7.3, RFC 7636).
 */
final class LoopbackLogin implements AutoCloseable {

	private final Options options;

	private final Duration timeout;

	private final String state = RandomText.next(32);

	private final String verifier = RandomText.next(64);

	private final CallbackServer server;

	LoopbackLogin(Options options, Duration timeout) throws IOException {
		this.options = options;
		this.timeout = timeout;
		this.server = CallbackServer.start(options.redirectUri(), this.state);
	}

	URI authorizeUri() {
		UriComponentsBuilder address = UriComponentsBuilder.fromUri(this.options.accounts())
			.path("/authorize")
			.queryParam("response_type", "code")
			.queryParam("client_id", "{id}")
			.queryParam("redirect_uri", "{redirect}")
			.queryParam("state", this.state)
			.queryParam("code_challenge_method", "S256")
			.queryParam("code_challenge", RandomText.challenge(this.verifier));
		if (!this.options.scopes().values().isEmpty()) {
			address.queryParam("scope", "{scope}");
		}
		return address.encode()
			.buildAndExpand(Map.of("id", this.options.clientId(), "redirect", this.server.redirectUri(), "scope",
					this.options.scopes().toString()))
			.toUri();
	}

	String awaitRefreshToken() {
		return new CodeExchange(this.options).refreshToken(awaitCode(), this.verifier,
				this.server.redirectUri().toString());
	}

	private String awaitCode() {
		try {
			return this.server.code().get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new LoginException("Nobody logged in within " + this.timeout.toMinutes() + " minutes. Start again, "
					+ "and check that " + this.server.redirectUri() + " is entered in Spotify's dashboard.");
		}
		catch (ExecutionException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new LoginException(String.valueOf(cause.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LoginException("The login was interrupted.");
		}
	}

	@Override
	public void close() {
		this.server.close();
	}

}
