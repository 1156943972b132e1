package io.github.springspotify.exchange;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoomShareTests {

	@Test
	void alonePartOfOneIsEverything() {
		RoomShare share = new RoomShare();
		assertThat(share.missing(0, 1, 5)).isZero();
		assertThat(share.missing(0, 0, 5)).isOne();
		assertThat(share.missing(0, -3, 5)).isEqualTo(4);
		assertThat(share.validFor(0)).isEqualTo(Long.MAX_VALUE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 7, 10, 180 })
	void partsMakeUpTheWhole(int room) {
		assertThat(IntStream.range(0, 3).map((place) -> taken(place, room)).sum()).isEqualTo(room);
	}

	private static int taken(int place, int room) {
		RoomShare share = new RoomShare();
		share.divide(3, place, 1, 100);
		int taken = 0;
		while (share.missing(0, room - taken, taken) <= 0) {
			taken++;
		}
		return taken;
	}

	@Test
	void whatWasTakenCountsUntilTheOthersHaveSurelyHeardOfIt() {
		RoomShare share = new RoomShare();
		share.divide(2, 0, 1, 100);
		IntStream.range(0, 5).forEach((i) -> share.ended());
		for (int told = 0; told < 3; told++) {
			assertThat(share.missing(0, 5, 0)).as("told %d times", told).isEqualTo(2);
			share.told();
		}
		assertThat(share.missing(0, 5, 0)).isLessThanOrEqualTo(0);
	}

	@Test
	void whoHearsNothingTakesAll() {
		RoomShare share = new RoomShare();
		share.divide(3, 0, 2, 100);
		assertThat(share.validFor(40)).isEqualTo(60);
		assertThat(share.missing(99, 1, 0)).isEqualTo(2);
		assertThat(share.backgrounds(99)).isEqualTo(2);
		assertThat(share.missing(100, 1, 0)).isZero();
		assertThat(share.backgrounds(100)).isOne();
	}

}
