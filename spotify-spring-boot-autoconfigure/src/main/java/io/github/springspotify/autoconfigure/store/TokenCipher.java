package io.github.springspotify.autoconfigure.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import io.github.springspotify.autoconfigure.SpotifyProperties.Encryption;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what token stores and the cache that instances share write, and leaves it as
 * it is where there are no keys. Uses AES-GCM with 256 bits. A result can be read for the
 * user for whom it was written and nobody else, as long as its key is known.
 *
 * @since 0.1.0
 */
public final class TokenCipher {

	private static final String VERSION = "enc1:";

	private static final String TRANSFORMATION = "AES/GCM/NoPadding";

	/**
	 * The length for which NIST SP 800-38D allows random nonces.
	 */
	private static final int NONCE_LENGTH = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom random = new SecureRandom();

	private static final TokenCipher NONE = of(new Encryption(Map.of(), null, false));

	private final EncryptionKeys keys;

	private final boolean acceptUnencrypted;

	private TokenCipher(EncryptionKeys keys, boolean acceptUnencrypted) {
		this.keys = keys;
		this.acceptUnencrypted = acceptUnencrypted;
	}

	/**
	 * Create a cipher.
	 * @param properties keys, and which of them encrypts
	 * @return the cipher
	 * @throws io.github.springspotify.autoconfigure.SpotifyConfigurationException if a
	 * key cannot be used or the active one is not there
	 */
	public static TokenCipher of(Encryption properties) {
		EncryptionKeys keys = new EncryptionKeys(properties);
		return new TokenCipher(keys, properties.acceptUnencrypted() || keys.active() == null);
	}

	/**
	 * Return a cipher that leaves everything in clear.
	 * @return the cipher
	 */
	public static TokenCipher none() {
		return NONE;
	}

	String encrypt(String owner, String text) {
		String id = this.keys.active();
		SecretKey key = (id != null) ? this.keys.find(id) : null;
		return (key != null) ? encrypt(key, VERSION + id + ":", owner, text) : text;
	}

	private static String encrypt(SecretKey key, String header, String owner, String text) {
		byte[] nonce = nonce();
		return header + base64(nonce) + ":" + base64(encrypt(key, nonce, header + owner, bytes(text)));
	}

	/**
	 * Encrypt bytes that are no token. Leaves them as they are where there are no keys.
	 * @param context what has to be said to decrypt them: where they are kept. Begins
	 * with a word and a space, so that no user has the same name
	 * @param content the bytes
	 * @return the encrypted bytes
	 */
	public byte[] seal(String context, byte[] content) {
		String id = this.keys.active();
		SecretKey key = (id != null) ? this.keys.find(id) : null;
		if (key == null) {
			return content;
		}
		String header = VERSION + id + ":";
		byte[] nonce = nonce();
		byte[] encrypted = encrypt(key, nonce, header + context, content);
		return ByteBuffer.allocate(header.length() + nonce.length + encrypted.length)
			.put(bytes(header))
			.put(nonce)
			.put(encrypted)
			.array();
	}

	/**
	 * Return bytes that were encrypted by {@link #seal}. What is in clear is only
	 * returned where there are no keys.
	 * @param context what was said when they were encrypted
	 * @param sealed the encrypted bytes
	 * @return the bytes, or {@code null} if they cannot be had
	 */
	public byte @Nullable [] open(String context, byte[] sealed) {
		if (this.keys.active() == null) {
			return sealed;
		}
		String[] parts = new String(sealed, StandardCharsets.ISO_8859_1).split(":", 3);
		SecretKey key = (parts.length == 3 && VERSION.equals(parts[0] + ":") && EncryptionKeys.isId(parts[1]))
				? this.keys.find(parts[1]) : null;
		int start = sealed.length - parts[parts.length - 1].length();
		if (key == null || sealed.length - start < NONCE_LENGTH) {
			return null;
		}
		try {
			return decrypt(key, Arrays.copyOfRange(sealed, start, start + NONCE_LENGTH),
					VERSION + parts[1] + ":" + context,
					Arrays.copyOfRange(sealed, start + NONCE_LENGTH, sealed.length));
		}
		catch (GeneralSecurityException | UnreadableTokenException ex) {
			return null;
		}
	}

	private static byte[] nonce() {
		byte[] nonce = new byte[NONCE_LENGTH];
		random.nextBytes(nonce);
		return nonce;
	}

	private static byte[] encrypt(SecretKey key, byte[] nonce, String context, byte[] content) {
		try {
			Cipher cipher = Cipher.getInstance(TRANSFORMATION);
			cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(bytes(context));
			return cipher.doFinal(content);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java platform cannot encrypt with AES-GCM", ex);
		}
	}

	/**
	 * Return what was encrypted.
	 * @throws UnreadableTokenException if it cannot be had, or should not be in clear
	 */
	String decrypt(String owner, String text) {
		if (text.startsWith(VERSION)) {
			return decryptParts(owner, text.split(":", -1));
		}
		if (!this.acceptUnencrypted) {
			throw new UnreadableTokenException(
					"it is not encrypted and 'spotify.token-store.encryption.accept-unencrypted' is not set");
		}
		return text;
	}

	private String decryptParts(String owner, String[] parts) {
		if (parts.length != 4 || !EncryptionKeys.isId(parts[1])) {
			throw damaged();
		}
		SecretKey key = this.keys.find(parts[1]);
		if (key == null) {
			throw new UnreadableTokenException(
					"its key '" + parts[1] + "' is not in 'spotify.token-store.encryption.keys'");
		}
		try {
			return new String(decrypt(key, decode(parts[2]), VERSION + parts[1] + ":" + owner, decode(parts[3])),
					StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new UnreadableTokenException(
					"it was changed, or written for another user or with another key '" + parts[1] + "'");
		}
	}

	private static byte[] decrypt(SecretKey key, byte[] nonce, String context, byte[] content)
			throws GeneralSecurityException {
		// What is too short makes some Java versions throw other exceptions
		if (nonce.length != NONCE_LENGTH || content.length < TAG_BITS / Byte.SIZE) {
			throw damaged();
		}
		Cipher cipher = Cipher.getInstance(TRANSFORMATION);
		cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(bytes(context));
		return cipher.doFinal(content);
	}

	private static byte[] decode(String base64) {
		try {
			return Base64.getUrlDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			throw damaged();
		}
	}

	private static UnreadableTokenException damaged() {
		return new UnreadableTokenException("it is encrypted and damaged");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
