package io.github.springspotify.boot.test;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.Assert;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Makes a request that of a user who has logged in with Spotify. The user's token is in
 * the token store of the application, whichever that is, as after a real login, and
 * replaces one that is there. It leaves the store when the test method ends. Where users
 * connect an account, it is that of the user who is logged in already, as by
 * {@code user("jane")} before it, or else of a user who has the name of the Spotify user.
 *
 * <pre class="code">
 * mvc.get().uri("/top").with(spotifyLogin().user("aurora").scopes("user-top-read"))
 * </pre>
 *
 * @since 0.1.0
 */
public final class SpotifyLoginRequestPostProcessor implements RequestPostProcessor {

	private final MockLogin login;

	SpotifyLoginRequestPostProcessor(MockLogin login) {
		this.login = login;
	}

	/**
	 * Choose the user. By default the first user of the stand-in, {@code aurora}.
	 * @param userId id of a user of the stand-in, or any name if there is no stand-in
	 * @return a new post processor
	 */
	public SpotifyLoginRequestPostProcessor user(String userId) {
		return new SpotifyLoginRequestPostProcessor(this.login.withUser(userId));
	}

	/**
	 * Choose what the user has agreed to. By default what the application asks for.
	 * @param scopes scopes and features, as in {@code spotify.scopes}; none at all is
	 * possible
	 * @return a new post processor
	 */
	public SpotifyLoginRequestPostProcessor scopes(String... scopes) {
		return new SpotifyLoginRequestPostProcessor(this.login.withScopes(scopes));
	}

	/**
	 * Choose the access token. By default one that the stand-in accepts.
	 * @param accessToken value of the access token
	 * @return a new post processor
	 */
	public SpotifyLoginRequestPostProcessor token(String accessToken) {
		return new SpotifyLoginRequestPostProcessor(this.login.withToken(accessToken));
	}

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		ApplicationContext context = WebApplicationContextUtils
			.getRequiredWebApplicationContext(request.getServletContext());
		ClientRegistration registration = context.getBean(ClientRegistrationRepository.class)
			.findByRegistrationId(LoginIdentities.REGISTRATION_ID);
		Assert.state(registration != null, MockLogin.NO_REGISTRATION);
		Authentication user = this.login.authentication(context, registration, present(request));
		context.getBean(OAuth2AuthorizedClientRepository.class)
			.saveAuthorizedClient(this.login.client(context, registration, user), user, request,
					new MockHttpServletResponse());
		MockLogin.endWithTest(context, user);
		return SecurityMockMvcRequestPostProcessors.authentication(user).postProcessRequest(request);
	}

	private static @Nullable Authentication present(MockHttpServletRequest request) {
		Authentication ofRequest = WebTestUtils.getSecurityContextRepository(request)
			.loadDeferredContext(request)
			.get()
			.getAuthentication();
		return (ofRequest != null) ? ofRequest : TestSecurityContextHolder.getContext().getAuthentication();
	}

}
