package io.github.springspotify.cache;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.springspotify.support.MapSharedCache;
import io.github.springspotify.support.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ExchangeStrategies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is only seen by looking behind the client.
 */
@Timeout(30)
class SecondLevelTests {

	private final MapSharedCache shared = new MapSharedCache();

	private final MutableClock clock = new MutableClock();

	private final SecondLevel second = new SecondLevel(this.shared, CacheSettings.DEFAULT,
			URI.create("http://localhost/v1"), new AnswerDecoder(ExchangeStrategies.withDefaults()), this.clock);

	@AfterEach
	void close() {
		this.second.close();
	}

	@Test
	void lookUpThatAnErrorOfTheJvmEndsIsNotSharedAnyMore() throws IOException {
		this.shared.timeout(Duration.ofMillis(200));
		CacheKey key = new CacheKey(new Partition(null, null, false), "/me", Map.of(), null, Broken.class);
		SharedAnswer place = Objects.requireNonNull(this.second.find(key, 0).block());
		HttpHeaders headers = new HttpHeaders();
		headers.set("Content-Type", "application/json");
		Entry entry = new Entry(new Vary(Map.of()), 200, headers, null, "/me", 2,
				new Lifetime(0, 0, 1000, false, false, 0, 0));
		this.shared.values()
			.put(place.name(), new StoredAnswer(Objects.requireNonNull(place.state()), entry, "{}".getBytes()).write());
		assertThat(this.second.find(key, 0).block()).isEqualTo(SharedAnswer.UNKNOWN);
		this.clock.advance(Circuit.PAUSE);
		assertThat(this.second.find(key, 0).block()).isEqualTo(SharedAnswer.UNKNOWN);
		assertThat(this.shared.lookUps()).isEqualTo(3);
	}

	/**
	 * Such as one of a call whose time is over.
	 */
	@Test
	void lookUpThatIsNotBegunIsNotKept() {
		WeakReference<CacheKey> key = new WeakReference<>(
				new CacheKey(new Partition(null, null, false), "/me", Map.of(), null, String.class));
		this.second.find(Objects.requireNonNull(key.get()), 0);
		for (int collection = 0; collection < 10 && key.get() != null; collection++) {
			System.gc();
		}
		assertThat(key.get()).isNull();
	}

	/**
	 * Whose class cannot be used.
	 */
	record Broken(List<String> names) {

		Broken {
			throw new NoClassDefFoundError("Broken on purpose");
		}

	}

}
