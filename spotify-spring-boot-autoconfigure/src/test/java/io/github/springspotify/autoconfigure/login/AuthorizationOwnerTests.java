package io.github.springspotify.autoconfigure.login;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link AuthorizationOwner}.
 */
class AuthorizationOwnerTests {

	private final OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
		.authorizationUri("https://accounts.example.com/authorize")
		.clientId("id");

	@Test
	void answerBelongsToWhoHasAsked() {
		OAuth2AuthorizationRequest owned = AuthorizationOwner.write(this.request, "mary").build();
		assertThatNoException().isThrownBy(() -> AuthorizationOwner.check(owned, "mary"));
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> AuthorizationOwner.check(owned, "joan"))
			.withMessageContaining("a user who is not logged in any more");
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> AuthorizationOwner.check(owned, null));
	}

	@Test
	void requestThatNamesNobodySaysWhatItsMakerHasToDo() {
		assertThatExceptionOfType(OAuth2AuthorizationException.class)
			.isThrownBy(() -> AuthorizationOwner.check(this.request.build(), "mary"))
			.withMessageContaining("must build on the bean of this library, or call AuthorizationOwner.write");
	}

}
