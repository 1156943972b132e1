package io.github.springspotify.boot.test.slice;

import org.springframework.stereotype.Component;

/**
 * Cannot be made in a slice.
 */
@Component
class NeedsMore {

	NeedsMore(Runnable missing) {
		missing.run();
	}

}
