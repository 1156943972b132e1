package io.github.springspotify.sample;

import io.github.springspotify.oauth2.SpotifyLoginFailureHandler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may see what, and how one logs in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * No scripts at all. Cover art comes from Spotify's image hosts over https, or from
	 * the stand-in on localhost.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; "
			+ "img-src 'self' https: http://localhost:*; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	@Bean
	SecurityFilterChain pages(HttpSecurity http) {
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/", "/css/**", "/images/**", "/login-failed", "/error")
					.permitAll()
					.anyRequest()
					.authenticated());
		http.oauth2Login((login) -> login.loginPage("/")
			.defaultSuccessUrl("/profile")
			.failureHandler(new SpotifyLoginFailureHandler("/login-failed")));
		http.logout((logout) -> logout.logoutSuccessUrl("/"));
		http.headers(SecurityConfiguration::headers);
		return http.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
	}

}
