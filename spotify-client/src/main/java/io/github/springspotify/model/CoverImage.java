package io.github.springspotify.model;

import java.util.Base64;

/**
 * A cover for a playlist: a JPEG in base64, at most 256 KB long in that form.
 *
 * @param base64 the image in base64
 * @since 0.1.0
 */
public record CoverImage(String base64) {

	private static final int MAX_LENGTH = 256 * 1024;

	public CoverImage {
		if (base64.isEmpty() || base64.length() > MAX_LENGTH) {
			throw new IllegalArgumentException("A cover image must have at most " + MAX_LENGTH
					+ " bytes in base64, and at least one, but has " + base64.length());
		}
	}

	/**
	 * Return a cover.
	 * @param bytes the bytes of a JPEG file, at most 192 KB
	 * @return the cover
	 */
	public static CoverImage jpeg(byte[] bytes) {
		if (bytes.length < 3 || (bytes[0] & 0xFF) != 0xFF || (bytes[1] & 0xFF) != 0xD8) {
			throw new IllegalArgumentException("A cover image must be a JPEG file");
		}
		return new CoverImage(Base64.getEncoder().encodeToString(bytes));
	}

	@Override
	public String toString() {
		return "CoverImage[" + this.base64.length() + " bytes in base64]";
	}

}
