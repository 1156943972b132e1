package io.github.springspotify.cache;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CacheSettingsTests {

	@Test
	void nothingIsKeptWithoutBounds() {
		assertThatIllegalArgumentException().isThrownBy(() -> CacheSettings.DEFAULT.withBounds(0, 1))
			.withMessage("'maxEntries' must be positive but is 0");
		assertThatIllegalArgumentException().isThrownBy(() -> CacheSettings.DEFAULT.withBounds(1, 0))
			.withMessage("'maxSize' must be positive but is 0");
	}

}
