package io.github.springspotify.autoconfigure;

/**
 * The {@code spotify.*} properties cannot work as they are.
 *
 * @since 0.1.0
 */
public final class SpotifyConfigurationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Create an exception.
	 * @param description what is wrong, as a sentence that names the properties
	 * @param action what to do, starting with a verb
	 */
	public SpotifyConfigurationException(String description, String action) {
		super(description);
		this.action = action;
	}

	/**
	 * Return what to do.
	 * @return what to do, starting with a verb
	 */
	public String getAction() {
		return this.action;
	}

}
