package io.github.springspotify.autoconfigure.reactive;

import java.net.URI;

import io.github.springspotify.autoconfigure.login.LoginFailurePage;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.oauth2.SpotifyLoginFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.ui.LoginPageGeneratingWebFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Says why a login failed, in applications that have no login page of their own. Spring
 * Security's generated page would say "Invalid credentials" whatever happened.
 * Applications with a login page or a failure handler are not affected.
 */
final class LoginFailureWebFilter implements WebFilter {

	private static final Logger logger = LoggerFactory.getLogger(LoginFailureWebFilter.class);

	private static final String DEFAULT_FAILURE_URL = "/login?error";

	private static final String ATTRIBUTE = LoginFailureWebFilter.class.getName();

	private final ServerSecurityContextRepository sessions = new WebSessionServerSecurityContextRepository();

	private final ObjectProvider<SecurityWebFilterChain> chains;

	private final LoginIdentities identities;

	LoginFailureWebFilter(ObjectProvider<SecurityWebFilterChain> chains, LoginIdentities identities) {
		this.chains = chains;
		this.identities = identities;
	}

	/**
	 * Remember a failure for this filter: Spring Security's failure handler does not.
	 */
	static <T> Mono<T> remembered(Mono<T> step) {
		return Mono.deferContextual((context) -> {
			ServerWebExchange exchange = ReactiveIdentities.exchangeOf(context);
			return (exchange != null) ? step.doOnError((ex) -> exchange.getAttributes().put(ATTRIBUTE, ex)) : step;
		});
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		if (!path.endsWith("/login/oauth2/code/" + LoginIdentities.REGISTRATION_ID)) {
			return chain.filter(exchange);
		}
		return chain.filter(exchange)
			.then(Mono.defer(() -> isFailure(exchange) ? hasGeneratedLoginPage(exchange) : Mono.just(false)))
			.flatMap((failed) -> failed ? explain(exchange) : Mono.empty());
	}

	private static boolean isFailure(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		URI location = response.getHeaders().getLocation();
		String context = exchange.getRequest().getPath().contextPath().value();
		return !response.isCommitted() && location != null
				&& location.toString().endsWith(context + DEFAULT_FAILURE_URL);
	}

	private Mono<Boolean> hasGeneratedLoginPage(ServerWebExchange exchange) {
		return Flux.fromStream(this.chains::orderedStream)
			.filterWhen((chain) -> chain.matches(exchange))
			.next()
			.flatMapMany(SecurityWebFilterChain::getWebFilters)
			.any(LoginPageGeneratingWebFilter.class::isInstance);
	}

	private Mono<Void> explain(ServerWebExchange exchange) {
		Throwable exception = (exchange.getAttribute(ATTRIBUTE) instanceof Throwable remembered) ? remembered
				: unremembered(exchange.getRequest());
		SpotifyLoginFailure failure = SpotifyLoginFailure.of(exception);
		failure.log(logger, exception);
		LoginFailurePage page = LoginFailurePage.of(failure);
		String contextPath = exchange.getRequest().getPath().contextPath().value();
		return isLoggedIn(exchange).flatMap((loggedIn) -> HtmlServerPage.write(exchange.getResponse(), page.status(),
				loggedIn ? page.extension(contextPath) : page.login(contextPath)));
	}

	private Mono<Boolean> isLoggedIn(ServerWebExchange exchange) {
		return this.sessions.load(exchange)
			.map((context) -> this.identities.of(context.getAuthentication(), () -> null) != null)
			.defaultIfEmpty(false);
	}

	private static OAuth2AuthenticationException unremembered(ServerHttpRequest request) {
		String code = request.getQueryParams().getFirst(OAuth2ParameterNames.ERROR);
		String known = (code != null && !code.isEmpty()) ? code : "authorization_request_not_found";
		return new OAuth2AuthenticationException(new OAuth2Error(known), "[" + known + "]");
	}

}
