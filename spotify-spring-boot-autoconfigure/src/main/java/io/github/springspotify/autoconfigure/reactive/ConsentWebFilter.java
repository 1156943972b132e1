package io.github.springspotify.autoconfigure.reactive;

import java.net.URI;
import java.time.Clock;

import io.github.springspotify.autoconfigure.login.ConsentAttempt;
import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.ConsentProblem;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.autoconfigure.login.PageRequest;
import io.github.springspotify.autoconfigure.login.ReturnAddress;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;

/**
 * Sends a user whose request failed for want of a scope or a token to Spotify and back to
 * the page. What is no reading of a page is never repeated: its user comes back to the
 * page before it. Programs are told where to send their users. Stands inside Spring
 * Security's filters, where the user is known, and sees what no exception handler of the
 * application has dealt with.
 */
final class ConsentWebFilter implements WebFilter {

	private final LoginIdentities identities;

	private final Clock clock;

	ConsentWebFilter(LoginIdentities identities, Clock clock) {
		this.identities = identities;
		this.clock = clock;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange).onErrorResume((failure) -> {
			ConsentNeed need = ConsentNeed.of(failure);
			return (need != null && !exchange.getResponse().isCommitted())
					? mayBeSent(failure).flatMap((sent) -> sent ? answer(exchange, need) : Mono.error(failure))
					: Mono.error(failure);
		});
	}

	/**
	 * A user who has logged in elsewhere must not become another one.
	 */
	private Mono<Boolean> mayBeSent(Throwable failure) {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.map((authentication) -> isNobody(authentication)
					|| (this.identities.of(authentication, () -> null) != null && ConsentNeed.isMendedByUser(failure)))
			.defaultIfEmpty(true);
	}

	private static boolean isNobody(Authentication authentication) {
		return authentication instanceof AnonymousAuthenticationToken;
	}

	private Mono<Void> answer(ServerWebExchange exchange, ConsentNeed need) {
		ServerHttpRequest request = exchange.getRequest();
		if (!PageRequest.isPage(request.getHeaders()::getFirst)) {
			URI root = request.getURI().resolve("/");
			String base = root.toString().replaceFirst("/$", "") + contextPath(request);
			return HtmlServerPage.write(exchange.getResponse(), ConsentProblem.STATUS,
					MediaType.APPLICATION_PROBLEM_JSON,
					ConsentProblem.json(need, need.address(base, pageBefore(request))));
		}
		return exchange.getSession().flatMap((session) -> send(exchange, session, need));
	}

	private Mono<Void> send(ServerWebExchange exchange, WebSession session, ConsentNeed need) {
		ServerHttpRequest request = exchange.getRequest();
		ServerHttpResponse response = exchange.getResponse();
		String attempt = ConsentAttempt.next(session.getAttribute(ConsentAttempt.ATTRIBUTE), need,
				this.clock.instant());
		if (attempt == null) {
			return HtmlServerPage.write(response, HttpStatus.FORBIDDEN.value(),
					need.page(contextPath(request), returnTo(request)));
		}
		session.getAttributes().put(ConsentAttempt.ATTRIBUTE, attempt);
		response.setStatusCode(HttpStatus.SEE_OTHER);
		response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
		response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
		response.getHeaders().setLocation(URI.create(need.address(contextPath(request), returnTo(request))));
		return response.setComplete();
	}

	private static @Nullable String returnTo(ServerHttpRequest request) {
		if (HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod())) {
			String query = request.getURI().getRawQuery();
			return ReturnAddress.local(request.getURI().getRawPath() + ((query != null) ? "?" + query : ""),
					contextPath(request));
		}
		String page = pageBefore(request);
		return ReturnAddress.withHint((page != null) ? page : contextPath(request) + "/");
	}

	private static @Nullable String pageBefore(ServerHttpRequest request) {
		return ReturnAddress.ofReferer(request.getHeaders().getFirst(HttpHeaders.REFERER), request.getURI(),
				contextPath(request));
	}

	private static String contextPath(ServerHttpRequest request) {
		return request.getPath().contextPath().value();
	}

}
