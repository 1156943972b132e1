package io.github.springspotify.sample.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Claims}.
 */
class ClaimsTests {

	private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

	private static final Week WEEK = new Week(2026, 2);

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.addScript("schema.sql")
		.build();

	private final Claims claims = claimsAt(NOON);

	@AfterEach
	void close() {
		this.database.shutdown();
	}

	@Test
	void oneInstanceHasAClaim() {
		assertThat(this.claims.take("aurora", WEEK)).isTrue();
		assertThat(this.claims.take("aurora", WEEK)).isFalse();
		assertThat(this.claims.take("bram", WEEK)).isTrue();
		assertThat(this.claims.take("aurora", new Week(2026, 3))).isTrue();
	}

	@Test
	void claimOfAnInstanceThatDiedIsTakenOverByOneOther() {
		this.claims.take("aurora", WEEK);
		Claims later = claimsAt(NOON.plus(Claims.LENGTH).plusSeconds(1));

		assertThat(claimsAt(NOON.plus(Duration.ofMinutes(14))).take("aurora", WEEK)).isFalse();
		assertThat(later.take("aurora", WEEK)).isTrue();
		assertThat(later.take("aurora", WEEK)).isFalse();
	}

	@Test
	void whatIsMadeIsNeverMadeAgain() {
		this.claims.take("aurora", WEEK);
		this.claims.done("aurora", WEEK, "playlist");
		this.claims.giveUp("aurora", WEEK);

		assertThat(claimsAt(NOON.plus(Duration.ofDays(1))).take("aurora", WEEK)).isFalse();
	}

	@Test
	void whatHasFailedCanBeTriedAgain() {
		this.claims.take("aurora", WEEK);
		this.claims.giveUp("aurora", WEEK);

		assertThat(this.claims.take("aurora", WEEK)).isTrue();
	}

	@Test
	void latestPlaylistIsThatOfTheLatestWeek() {
		for (int week : new int[] { 10, 9, 11 }) {
			this.claims.take("aurora", new Week(2026, week));
		}
		this.claims.done("aurora", new Week(2026, 9), "ninth");
		this.claims.done("aurora", new Week(2026, 10), "tenth");

		assertThat(this.claims.latestPlaylist("aurora")).isEqualTo("tenth");
		assertThat(this.claims.latestPlaylist("bram")).isNull();
	}

	private Claims claimsAt(Instant now) {
		return new Claims(JdbcClient.create(this.database), Clock.fixed(now, ZoneOffset.UTC));
	}

}
