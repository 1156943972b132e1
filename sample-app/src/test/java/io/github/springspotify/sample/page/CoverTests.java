package io.github.springspotify.sample.page;

import java.util.List;

import io.github.springspotify.model.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Cover}.
 */
class CoverTests {

	private final List<Image> images = List.of(new Image("large", 640, 640), new Image("medium", 300, 300),
			new Image("small", 64, 64));

	@ParameterizedTest
	@CsvSource({ "1, small", "64, small", "65, medium", "300, medium", "301, large", "2000, large" })
	void smallestThatIsWideEnough(int width, String expected) {
		assertThat(Cover.atLeast(this.images, width)).isEqualTo(expected);
	}

	@Test
	void pictureOfUnknownSizeIsUsed() {
		assertThat(Cover.atLeast(List.of(new Image("any", null, null)), 100)).isEqualTo("any");
	}

	@Test
	void noPicture() {
		assertThat(Cover.atLeast(List.of(new Image(null, 64, 64)), 64)).isNull();
	}

}
