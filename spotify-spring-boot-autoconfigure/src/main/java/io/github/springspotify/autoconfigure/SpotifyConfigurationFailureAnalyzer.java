package io.github.springspotify.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a {@link SpotifyConfigurationException} at start-up.
 */
final class SpotifyConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<SpotifyConfigurationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SpotifyConfigurationException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getAction(), cause);
	}

}
