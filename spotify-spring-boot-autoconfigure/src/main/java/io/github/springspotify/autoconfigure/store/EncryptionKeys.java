package io.github.springspotify.autoconfigure.store;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.SpotifyProperties.Encryption;
import org.jspecify.annotations.Nullable;

/**
 * Checked keys with which tokens are encrypted. No message quotes what stands in a
 * property, since it could be a key in the wrong place.
 */
final class EncryptionKeys {

	private static final String KEYS = "spotify.token-store.encryption.keys";

	private static final String ACTIVE_KEY = "spotify.token-store.encryption.active-key";

	private static final String HOW_TO_MAKE = "Set it to 32 random bytes in Base64, as 'openssl rand -base64 32' prints them.";

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,50}");

	private static final int KEY_LENGTH = 32;

	private final Map<String, SecretKey> keys = new LinkedHashMap<>();

	private final @Nullable String active;

	EncryptionKeys(Encryption properties) {
		properties.keys().forEach((id, key) -> this.keys.put(checkedId(id), key(KEYS + "." + id, key)));
		this.active = active(properties.activeKey());
	}

	/**
	 * Return the id of the key that encrypts, or {@code null} if nothing is encrypted.
	 */
	@Nullable String active() {
		return this.active;
	}

	@Nullable SecretKey find(String id) {
		return this.keys.get(id);
	}

	static boolean isId(String text) {
		return ID.matcher(text).matches();
	}

	private @Nullable String active(@Nullable String configured) {
		if (configured == null || configured.isBlank()) {
			if (this.keys.size() > 1) {
				throw new SpotifyConfigurationException(
						"'" + KEYS + "' has several keys, but '" + ACTIVE_KEY + "' is not set.",
						"Set '" + ACTIVE_KEY + "' to the id of the key that encrypts: " + ids() + ".");
			}
			return this.keys.isEmpty() ? null : this.keys.keySet().iterator().next();
		}
		if (this.keys.isEmpty()) {
			throw new SpotifyConfigurationException("'" + ACTIVE_KEY + "' is set, but '" + KEYS + "' has no key.",
					"Set '" + KEYS + ".<id>' to a key, or remove '" + ACTIVE_KEY + "'.");
		}
		if (!this.keys.containsKey(configured)) {
			throw new SpotifyConfigurationException("'" + ACTIVE_KEY + "' is not the id of a key in '" + KEYS + "'.",
					"Set it to one of these ids: " + ids() + ".");
		}
		return configured;
	}

	private String ids() {
		return String.join(", ", new TreeSet<>(this.keys.keySet()));
	}

	private static String checkedId(String id) {
		if (!isId(id)) {
			throw new SpotifyConfigurationException("'" + KEYS + "' has a key whose id cannot be used.",
					"Give it an id of 1 to 50 letters, digits, '.', '_' or '-'.");
		}
		return id;
	}

	private static SecretKey key(String property, String base64) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			boolean unresolved = base64.strip().startsWith("${");
			throw new SpotifyConfigurationException(
					"'" + property + "' "
							+ (unresolved ? "refers to a variable or property that is not set." : "is not Base64."),
					HOW_TO_MAKE);
		}
		if (bytes.length != KEY_LENGTH) {
			throw new SpotifyConfigurationException(
					"'" + property + "' has " + bytes.length + " bytes instead of " + KEY_LENGTH + ".", HOW_TO_MAKE);
		}
		return new SecretKeySpec(bytes, "AES");
	}

}
