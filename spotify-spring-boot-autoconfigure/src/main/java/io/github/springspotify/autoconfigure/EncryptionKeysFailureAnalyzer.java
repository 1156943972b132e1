package io.github.springspotify.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Explains an encryption key without an id. Spring Boot's own analyzer would print the
 * key.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EncryptionKeysFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

	private static final String KEYS = "spotify.token-store.encryption.keys";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		if (!cause.getName().toString().equals(KEYS)) {
			return null;
		}
		return new FailureAnalysis("'" + KEYS + "' is a single value, but each key needs an id.",
				"Set '" + KEYS + ".<id>' instead.", cause);
	}

}
