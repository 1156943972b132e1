package io.github.springspotify.error;

/**
 * Why Spotify refused a call, as far as it says so. The set is open: reasons that are
 * added later are kept as they came.
 *
 * @param value the reason as Spotify spells it
 * @since 0.1.0
 */
public record ErrorReason(String value) {

	/**
	 * The command needs a Premium subscription of the user.
	 */
	public static final ErrorReason PREMIUM_REQUIRED = new ErrorReason("PREMIUM_REQUIRED");

	/**
	 * There is no active playback device.
	 */
	public static final ErrorReason NO_ACTIVE_DEVICE = new ErrorReason("NO_ACTIVE_DEVICE");

	/**
	 * The quota of the developer account is used up.
	 */
	public static final ErrorReason QUOTA_EXCEEDED = new ErrorReason("QUOTA_EXCEEDED");

	/**
	 * The user is not on the allow-list of an application in development mode. Spotify
	 * says so in words only; this reason is derived from them.
	 */
	public static final ErrorReason USER_NOT_REGISTERED = new ErrorReason("USER_NOT_REGISTERED");

	/**
	 * The owner of the application has no Premium subscription. Spotify says so in words
	 * only; this reason is derived from them.
	 */
	public static final ErrorReason OWNER_PREMIUM_REQUIRED = new ErrorReason("OWNER_PREMIUM_REQUIRED");

	@Override
	public String toString() {
		return this.value;
	}

}
