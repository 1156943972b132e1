package io.github.springspotify.test;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An effect that waits for matching requests.
 */
final class Fault {

	static final int UNTIL_CLEARED = -1;

	private final @Nullable String method;

	private final @Nullable String path;

	private final FaultEffect effect;

	private int remaining;

	Fault(@Nullable String method, @Nullable String path, int times, FaultEffect effect) {
		this.method = method;
		this.path = path;
		this.remaining = times;
		this.effect = effect;
	}

	boolean isDelay() {
		return this.effect.kind() == FaultEffect.Kind.DELAY;
	}

	/**
	 * Use this fault up by one if it matches.
	 * @param request the request
	 * @return the effect, or {@code null} if this fault does not apply
	 */
	@Nullable FaultEffect apply(MockRequest request) {
		if (this.remaining == 0 || !matches(request)) {
			return null;
		}
		if (this.remaining > 0) {
			this.remaining--;
		}
		return this.effect;
	}

	private boolean matches(MockRequest request) {
		if (this.method != null && !this.method.toUpperCase(Locale.ROOT).equals(request.method())) {
			return false;
		}
		if (this.path == null) {
			return request.path().startsWith("/v1/");
		}
		if (this.path.endsWith("/**")) {
			String base = this.path.substring(0, this.path.length() - 3);
			return request.path().equals(base) || request.path().startsWith(base + "/");
		}
		return request.path().equals(this.path);
	}

}
