package io.github.springspotify.cache;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springspotify.support.MutableClock;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class CaffeineEntryStoreTests {

	private final AtomicInteger evicted = new AtomicInteger();

	private final MutableClock clock = new MutableClock();

	private final EntryStore store = new CaffeineEntryStore(CacheSettings.DEFAULT.withBounds(100, 1_000_000),
			this.clock, this.evicted::incrementAndGet);

	@Test
	void keepsVariantsBesideEachOther() {
		put("a", "1", "first");
		put("a", "2", "second");
		put("a", "1", "third");
		assertThat(List.of(value("a", "1"), value("a", "2"))).containsExactly("third", "second");
		assertThat(this.store.find(key("a"), request("3"))).isNull();
	}

	@Test
	void removesOneVariant() {
		put("a", "1", "first");
		put("a", "2", "second");
		this.store.remove(key("a"), request("1"));
		assertThat(this.store.find(key("a"), request("1"))).isNull();
		assertThat(value("a", "2")).isEqualTo("second");
	}

	@Test
	void keepsEightVariantsAtMost() {
		for (int i = 0; i < 9; i++) {
			put("a", String.valueOf(i), "value");
		}
		assertThat(this.store.find(key("a"), request("0"))).isNull();
		assertThat(this.store.find(key("a"), request("8"))).isNotNull();
	}

	@Test
	void keepsWithinTheNumberOfEntries() {
		for (int i = 0; i < 200; i++) {
			put("a" + i, "1", "value");
		}
		assertThat(this.store.size()).isEqualTo(100);
		assertThat(this.evicted).hasValue(100);
	}

	@Test
	void keepsWithinTheSize() {
		for (int i = 0; i < 20; i++) {
			this.store.put(key("a" + i), entry("1", "value", 200_000), request("1"));
		}
		assertThat(this.store.size()).isEqualTo(4);
	}

	@Test
	void forgetsWhatWasNotConfirmedForADay() {
		put("a", "1", "value");
		this.clock.advance(Duration.ofHours(23));
		assertThat(value("a", "1")).isEqualTo("value");
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.store.find(key("a"), request("1"))).isNull();
		assertThat(this.evicted).hasValue(0);
	}

	@Test
	void dayBeginsWhenAnAnswerIsReceivedEvenIfElsewhere() {
		Entry entry = entry("1", "value", 10);
		this.clock.advance(Duration.ofHours(23));
		this.store.put(key("a"), entry, request("1"));
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.store.find(key("a"), request("1"))).isNull();
	}

	@Test
	void removesWhatPassesATest() {
		put("a", "1", "value");
		put("b", "1", "value");
		this.store.removeIf((key, entry) -> key.uri().equals("a"));
		assertThat(this.store.find(key("a"), request("1"))).isNull();
		assertThat(value("b", "1")).isEqualTo("value");
	}

	private void put(String uri, String field, String value) {
		this.store.put(key(uri), entry(field, value, 10), request(field));
	}

	private Object value(String uri, String field) {
		return this.store.find(key(uri), request(field)).value();
	}

	private static CacheKey key(String uri) {
		return new CacheKey(new Partition("alice", null, false), uri, Map.of(), null, String.class);
	}

	private Entry entry(String field, String value, long size) {
		return new Entry(new Vary(Map.of("foo", List.of(field))), 200, HttpHeaders.EMPTY, value, "/", size,
				new Lifetime(this.clock.millis(), 0, 0, false, false, 0, 0));
	}

	private static HttpHeaders request(String field) {
		HttpHeaders headers = new HttpHeaders();
		headers.add("Foo", field);
		return headers;
	}

}
