package io.github.springspotify.autoconfigure.security;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

import io.github.springspotify.autoconfigure.login.ConsentAttempt;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ReauthorizationRequiredException;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConsentRedirect} where users log in with Spotify or otherwise.
 */
class ConsentRedirectTests {

	private final ReauthorizationRequiredException failure = new ReauthorizationRequiredException("no token",
			ErrorResponse.of("POST /api/token", null, 401), null);

	private final ConsentRedirect consent = new ConsentRedirect(SecurityContextHolder.getContextHolderStrategy(),
			new LoginIdentities(false, false), Clock.systemUTC());

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/page");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@AfterEach
	void logOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void userOfAnotherLoginDoesNotBecomeASpotifyUser() throws IOException {
		this.request.addHeader("Accept", "text/html");
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("ada", null, Set.of()));

		assertThat(this.consent.answer(this.request, this.response, this.failure)).isFalse();
		assertThat(this.consent.explain(this.request, this.response, this.failure)).isFalse();
	}

	@Test
	void spotifyUserLogsInAgain() throws IOException {
		this.request.addHeader("Accept", "text/html");
		SecurityContextHolder.getContext()
			.setAuthentication(new OAuth2AuthenticationToken(
					new DefaultOAuth2User(Set.of(), Map.of("id", "aurora"), "id"), Set.of(), "spotify"));

		assertThat(this.consent.answer(this.request, this.response, this.failure)).isTrue();
		assertThat(this.response.getHeader("Location")).isEqualTo("/oauth2/authorization/spotify?return=%2Fpage");
	}

	@Test
	void programIsToldWhatItsUserLacksUnderAddressesThatOnlyServersUnderstand() throws IOException {
		this.request.setRequestURI("/tags/[new]");
		this.request.addHeader("Referer", "http://localhost/page");

		assertThat(this.consent.answer(this.request, this.response, this.failure)).isTrue();
		assertThat(this.response.getContentAsString())
			.contains("\"http://localhost/oauth2/authorization/spotify?return=%2Fpage\"");
	}

	@Test
	void sessionsInJsonCanBeReadAgain() throws IOException {
		JsonMapper json = JsonMapper.builder()
			.addModules(SecurityJacksonModules.getModules(getClass().getClassLoader()))
			.build();
		this.request.addHeader("Accept", "text/html");
		this.consent.answer(this.request, this.response, this.failure);
		HttpSession session = this.request.getSession();

		String written = json.writerFor(Object.class)
			.writeValueAsString(session.getAttribute(ConsentAttempt.ATTRIBUTE));
		session.setAttribute(ConsentAttempt.ATTRIBUTE, json.readValue(written, Object.class));

		assertThat(this.consent.answer(this.request, this.response, this.failure)).isFalse();
	}

}
