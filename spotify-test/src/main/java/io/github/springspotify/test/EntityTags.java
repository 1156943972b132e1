package io.github.springspotify.test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Entity tags in Spotify's form: {@code "MC-"} and the base 64 of a quoted hash.
 */
final class EntityTags {

	private EntityTags() {
	}

	static String of(byte[] body) {
		String hash = HexFormat.of().formatHex(Base62Ids.hash(body), 0, 16);
		byte[] quoted = ("\"" + hash + "\"").getBytes(StandardCharsets.US_ASCII);
		return "\"MC-" + Base64.getEncoder().withoutPadding().encodeToString(quoted) + "\"";
	}

	/**
	 * Compare as RFC 9110 section 13.1.2 asks: weakly, with {@code *} matching all.
	 * @param ifNoneMatch the header of the request
	 * @param tag the current tag
	 * @return whether the caller has this version
	 */
	static boolean matches(String ifNoneMatch, String tag) {
		for (String candidate : ifNoneMatch.split(",")) {
			String stripped = candidate.strip();
			if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
				return true;
			}
		}
		return false;
	}

}
