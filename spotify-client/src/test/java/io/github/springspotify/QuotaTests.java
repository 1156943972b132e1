package io.github.springspotify;

import java.util.List;

import io.github.springspotify.error.QuotaExceededException;
import io.github.springspotify.support.VirtualServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotaTests extends AbstractRateLimitTests {

	@Test
	void usedUpQuotaIsNeverWaitedForAndClosesItsEndpoint() {
		this.server.answering(VirtualServer.quotaExceeded("7"), VirtualServer.ok());
		Call first = call(this.client.artists().get("a"));
		pass(1000);
		Call second = call(this.client.artists().get("b"));
		Call other = call(this.client.player().skipToNext());
		pass(1000);
		assertThat(first.failure).isExactlyInstanceOf(QuotaExceededException.class);
		assertThat(second.failure).isExactlyInstanceOf(QuotaExceededException.class)
			.hasMessage("GET /artists/b was not sent: the quota of this developer account is used up for "
					+ "GET /artists/{id} until 2026-11-21T10:00:07.040Z.");
		assertThat(((QuotaExceededException) second.failure).getRetryAt())
			.isEqualTo(VirtualServer.START.plusMillis(7040));
		assertThat(other.failure).isNull();
		assertThat(this.server.calls()).containsExactly("GET /v1/artists/a", "POST /v1/me/player/next");
		pass(5100);
		Call later = call(this.client.artists().get("d"));
		pass(100);
		assertThat(later.value).isNotNull();
	}

	@Test
	void successElsewhereDoesNotOpenAClosedEndpoint() {
		this.server.answering(VirtualServer.ok());
		call(this.client.artists().get("late"));
		pass(10);
		this.server.answering((request) -> request.url().getPath().endsWith("late") ? VirtualServer.ok()
				: VirtualServer.quotaExceeded("3600"));
		call(this.client.artists().get("a"));
		pass(10_000);
		assertThat(call(this.client.artists().get("b")).failure).isInstanceOf(QuotaExceededException.class);
		assertThat(this.server.sent()).hasSize(2);
	}

	@Test
	void quotaWithoutAnInstantClosesForAMinute() {
		this.server.answering(VirtualServer.quotaExceeded(null), VirtualServer.ok());
		call(this.client.artists().get("a"));
		pass(59_000);
		assertThat(call(this.client.artists().get("b")).failure).isInstanceOf(QuotaExceededException.class);
		pass(1100);
		Call later = call(this.client.artists().get("d"));
		pass(100);
		assertThat(later.value).isNotNull();
	}

	@Test
	void quotaWithoutAnInstantDoesNotShortenOneThatWasStated() {
		this.server
			.answering((request) -> VirtualServer.quotaExceeded(isFirst(request.url().getPath()) ? "3600" : null));
		call(this.client.artists().get("0"));
		call(this.client.artists().get("b"));
		pass(60 * 60_000);
		assertThat(call(this.client.artists().get("c")).failure).isInstanceOf(QuotaExceededException.class);
		assertThat(this.server.sent()).hasSize(2);
	}

	@Test
	void quotaThatIsUsedUpMeanwhileEndsTheWait() {
		this.server.answering(VirtualServer.tooMany("5"), VirtualServer.quotaExceeded("3600"), VirtualServer.ok());
		call(this.client.artists().get("a"));
		pass(100);
		List<Call> waiting = calls(5);
		Call other = call(this.client.player().skipToNext());
		pass(10_000);
		assertThat(waiting).allMatch((call) -> call.failure instanceof QuotaExceededException);
		assertThat(other.failure).isNull();
		assertThat(this.server.calls()).containsExactly("GET /v1/artists/a", "GET /v1/artists/a",
				"POST /v1/me/player/next");
	}

}
