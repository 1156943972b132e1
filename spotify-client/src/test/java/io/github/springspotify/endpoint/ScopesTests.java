package io.github.springspotify.endpoint;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScopesTests {

	@ParameterizedTest
	@ValueSource(strings = { "user-top-read,user-library-read", "user-library-read user-top-read",
			" user-library-read,\n\tuser-top-read , user-top-read", "USER-TOP-READ user-library-read" })
	void everyFormOfTextReadsTheSame(String text) {
		assertThat(Scopes.parse(text)).hasToString("user-library-read user-top-read")
			.isEqualTo(Scopes.of(Scope.USER_TOP_READ, Scope.USER_LIBRARY_READ))
			.isEqualTo(Scopes.parse(List.of("user-top-read", "user-library-read")))
			.hasSameHashCodeAs(Scopes.parse(List.of("user-top-read user-library-read")));
	}

	@Test
	void nothingIsNothing() {
		assertThat(Scopes.parse(" , ").values()).isEmpty();
		assertThat(Scopes.parse(List.of())).hasToString("");
	}

	@ParameterizedTest
	@CsvSource({ "library, user-library-modify user-library-read", "following, user-follow-modify user-follow-read",
			"playback, user-modify-playback-state user-read-currently-playing user-read-playback-state",
			"playlists, playlist-modify-private playlist-modify-public playlist-read-collaborative "
					+ "playlist-read-private",
			"top-content, user-top-read", "top_content, user-top-read", "recently-played, user-read-recently-played",
			"profile, user-read-email user-read-private" })
	void featureStandsForItsScopes(String feature, String scopes) {
		assertThat(Scopes.parse(feature)).hasToString(scopes);
	}

	@ParameterizedTest
	@EnumSource
	void everyFeatureIsReadByItsName(Feature feature) {
		assertThat(Scopes.parse(feature.value())).isEqualTo(Scopes.forFeatures(feature));
	}

	@Test
	void everyScopeIsReadByItsName() {
		assertThat(Arrays.stream(Scope.values()).map((scope) -> Scopes.parse(scope.value())))
			.containsExactlyElementsOf(Arrays.stream(Scope.values()).map(Scopes::of).toList());
	}

	@Test
	void featuresAndScopesMix() {
		assertThat(Scopes.parse("top-content streaming").and(Scopes.forFeatures(Feature.TOP_CONTENT)))
			.hasToString("streaming user-top-read");
	}

	@Test
	void scopesOfPartnersAreLeftAlone() {
		assertThat(Scopes.parse("user-soa-link soa-manage-partner")).hasToString("soa-manage-partner user-soa-link");
	}

	@ParameterizedTest
	@CsvSource({ "user-libary-read, user-library-read", "USER_TOP_RAED, user-top-read", "top-contents, top-content",
			"playlist-modify-publc, playlist-modify-public" })
	void misspeltNameIsCorrected(String misspelt, String meant) {
		assertThatIllegalArgumentException().isThrownBy(() -> Scopes.parse(misspelt))
			.withMessage("'" + misspelt + "' is neither a scope nor a feature (did you mean '" + meant + "'?)");
	}

	@Test
	void unknownNameIsAnsweredWithAllNames() {
		assertThatIllegalArgumentException().isThrownBy(() -> Scopes.parse("everything"))
			.withMessageStartingWith("'everything' is neither a scope nor a feature. Scopes are [")
			.withMessageContaining("user-library-read")
			.withMessageContaining("top-content");
	}

}
