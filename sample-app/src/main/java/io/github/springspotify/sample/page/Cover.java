package io.github.springspotify.sample.page;

import java.util.Comparator;
import java.util.List;

import io.github.springspotify.model.Image;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the sizes of a picture.
 */
final class Cover {

	private static final int UNKNOWN_WIDTH = 640;

	private Cover() {
	}

	/**
	 * Return the smallest picture that is at least as wide as wanted.
	 * @param images the sizes there are
	 * @param width wanted width in pixels of the screen
	 * @return the address, or {@code null} if there is no picture
	 */
	static @Nullable String atLeast(List<Image> images, int width) {
		Comparator<Image> byWidth = Comparator.comparingInt(Cover::widthOf);
		List<Image> usable = images.stream().filter((image) -> image.url() != null).sorted(byWidth).toList();
		if (usable.isEmpty()) {
			return null;
		}
		return usable.stream()
			.filter((image) -> widthOf(image) >= width)
			.findFirst()
			.orElse(usable.get(usable.size() - 1))
			.url();
	}

	/**
	 * Spotify leaves the width out where it does not know it, mostly for large pictures.
	 */
	private static int widthOf(Image image) {
		return (image.width() != null) ? image.width() : UNKNOWN_WIDTH;
	}

}
