package io.github.springspotify.sample;

import java.util.LinkedHashSet;
import java.util.Set;

import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.oauth2.SpotifyLoginFailureHandler;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may see what, and how one logs in: with Spotify, or in the profile {@code connect}
 * as a user of this application who connects a Spotify account.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * No scripts at all. Cover art comes from Spotify's image hosts over https, or from
	 * the stand-in on localhost. A button that needs a permission leads to Spotify.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; "
			+ "img-src 'self' https: http://localhost:*; form-action 'self' %s; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	SpotifyLoginFailureHandler loginFailureHandler() {
		return new SpotifyLoginFailureHandler("/login-failed");
	}

	@Bean
	@Profile("!connect")
	SecurityFilterChain pages(HttpSecurity http, SpotifyConnectionDetails spotify,
			SpotifyLoginFailureHandler loginFailureHandler) {
		protect(http, spotify);
		http.oauth2Login(
				(login) -> login.loginPage("/").defaultSuccessUrl("/profile").failureHandler(loginFailureHandler));
		return http.build();
	}

	/**
	 * Those who run this application are named by their Spotify ids.
	 */
	@Bean
	@Profile("!connect")
	GrantedAuthoritiesMapper admins(@Value("${liner-notes.admins:}") Set<String> admins) {
		return (authorities) -> {
			Set<GrantedAuthority> mapped = new LinkedHashSet<>(authorities);
			if (authorities.stream().anyMatch((authority) -> isAmong(admins, authority))) {
				mapped.add(new SimpleGrantedAuthority("ROLE_ADMIN"));
			}
			return mapped;
		};
	}

	private static boolean isAmong(Set<String> admins, GrantedAuthority authority) {
		return authority instanceof OAuth2UserAuthority user
				&& admins.contains(String.valueOf(user.getAttributes().get("id")));
	}

	private static void protect(HttpSecurity http, SpotifyConnectionDetails spotify) {
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/", "/css/**", "/images/**", "/login-failed", "/error")
					.permitAll()
					.requestMatchers("/admin/**")
					.hasRole("ADMIN")
					.anyRequest()
					.authenticated());
		http.logout((logout) -> logout.logoutSuccessUrl("/"));
		http.headers((headers) -> headers.contentSecurityPolicy(
				(policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY.formatted(spotify.getAccountsBaseUrl())))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
	}

	/**
	 * Users of this application's own.
	 */
	@Configuration(proxyBeanMethods = false)
	@Profile("connect")
	static class OwnUsersConfiguration {

		@Bean
		SecurityFilterChain pages(HttpSecurity http, SpotifyConnectionDetails spotify) {
			protect(http, spotify);
			http.formLogin((login) -> login.loginPage("/login").defaultSuccessUrl("/").permitAll());
			return http.build();
		}

		@Bean
		UserDetailsService ownUsers() {
			return new InMemoryUserDetailsManager(
					User.withUsername("ada").password("{noop}ada").roles("USER", "ADMIN").build(),
					User.withUsername("grace").password("{noop}grace").roles("USER").build());
		}

	}

}
