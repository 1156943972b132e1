package io.github.springspotify;

import java.net.URI;
import java.util.List;
import java.util.Set;

import io.github.springspotify.endpoint.QuotaMode;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * How large pages are asked for, against a client id in development mode.
 */
class LimitTests {

	private static final Set<SearchType> TRACKS = Set.of(SearchType.TRACK);

	private final MockSpotify spotify = MockSpotify.builder()
		.quotaMode(io.github.springspotify.test.QuotaMode.DEVELOPMENT)
		.start();

	private final SpotifyClient client = client(QuotaMode.AUTO);

	@AfterEach
	void close() {
		this.client.close();
		this.spotify.close();
	}

	private SpotifyClient client(QuotaMode quotaMode) {
		return SpotifyClient.builder()
			.accessToken(this.spotify.issueTokens("aurora", "user-library-read", "user-follow-read").accessToken())
			.apiBaseUrl(URI.create(this.spotify.apiBaseUrl()))
			.quotaMode(quotaMode)
			.build();
	}

	@Test
	void sizeIsLeftToSpotify() {
		this.client.tracks().getSaved();
		this.client.search().search("a", TRACKS);
		assertThat(limits()).containsExactly(null, null);
	}

	@Test
	void largestPagesAreAskedForWhenWanted() {
		this.client.withMaxLimits(true).tracks().getSaved();
		this.client.withMaxLimits(true).users().getFollowedArtists(CursorPaging.first());
		this.client.withMaxLimits(true).withMaxLimits(false).tracks().getSaved();
		assertThat(limits()).containsExactly("50", "50", null);
	}

	@Test
	void explicitLimitWins() {
		this.client.withMaxLimits(true).tracks().getSaved(Paging.limit(3));
		assertThat(limits()).containsExactly("3");
	}

	@Test
	void offsetIsKept() {
		this.client.withMaxLimits(true).tracks().getSaved(new Paging(null, 2));
		assertThat(this.spotify.requests()).extracting(RecordedRequest::rawQuery).containsExactly("limit=50&offset=2");
	}

	@Test
	void smallerLimitIsLearntFromOneRefusal() {
		SpotifyClient greedy = this.client.withMaxLimits(true);
		assertThat(greedy.search().search("a", TRACKS).tracks().limit()).isEqualTo(10);
		assertThat(greedy.search().search("b", TRACKS).tracks().limit()).isEqualTo(10);
		assertThat(limits()).containsExactly("50", "10", "10");
	}

	@Test
	void explicitLimitIsRefusedByUsOnceTheModeIsKnown() {
		assertThatExceptionOfType(SpotifyResponseException.class)
			.isThrownBy(() -> this.client.search().search("a", TRACKS, Paging.limit(11)))
			.withMessageContaining("Invalid limit");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.search().search("a", TRACKS, Paging.limit(11)))
			.withMessage("'limit' must be at most 10 for GET /search in development mode but is 11");
		assertThat(this.spotify.requests()).hasSize(1);
	}

	@Test
	void refusalOfASmallLimitTeachesNothing() {
		this.spotify.next("/v1/search")
			.respond(400, "application/json", "{\"error\":{\"status\":400,\"message\":\"Invalid limit\"}}");
		assertThatExceptionOfType(SpotifyResponseException.class)
			.isThrownBy(() -> this.client.search().search("a", TRACKS, Paging.limit(5)));
		this.spotify.next("/v1/search").respond(200, "application/json", "{}");
		this.client.search().search("a", TRACKS, Paging.limit(50));
	}

	@Test
	void nothingIsTriedInDevelopmentMode() {
		try (SpotifyClient development = client(QuotaMode.DEVELOPMENT)) {
			development.withMaxLimits(true).search().search("a", TRACKS);
			assertThat(limits()).containsExactly("10");
		}
	}

	@Test
	void nothingIsLearntInExtendedMode() {
		try (SpotifyClient extended = client(QuotaMode.EXTENDED)) {
			for (int i = 0; i < 2; i++) {
				assertThatExceptionOfType(SpotifyResponseException.class)
					.isThrownBy(() -> extended.withMaxLimits(true).search().search("a", TRACKS));
			}
			assertThat(limits()).containsExactly("50", "50");
		}
	}

	private List<String> limits() {
		return this.spotify.requests().stream().map((request) -> request.query("limit")).toList();
	}

}
