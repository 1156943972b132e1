package io.github.springspotify.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArgumentTests {

	@Test
	void marketIsUpperCase() {
		assertThat(Market.of("se")).isEqualTo(Market.of("SE")).extracting(Market::code).isEqualTo("SE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "S", "SWE", "S1", "S ", "from token", "ÅÄ" })
	void marketRefusesWhatIsNoCountryCode(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> Market.of(code))
			.withMessageContaining("'market' must be an ISO 3166-1 alpha-2 country code");
	}

	@Test
	void firstPageLeavesSizeToSpotify() {
		assertThat(Paging.first()).isEqualTo(new Paging(null, null));
		assertThat(Paging.limit(5)).isEqualTo(new Paging(5, null));
		assertThat(Paging.of(5, 10)).isEqualTo(new Paging(5, 10));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
	void pagingRefusesLimitBelowOne(int limit) {
		assertThatIllegalArgumentException().isThrownBy(() -> Paging.limit(limit))
			.withMessage("'limit' must be at least 1 but is " + limit);
	}

	@Test
	void pagingRefusesNegativeOffset() {
		assertThatIllegalArgumentException().isThrownBy(() -> Paging.of(1, -1))
			.withMessage("'offset' must not be negative but is -1");
	}

}
