package io.github.springspotify.sample;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a class whose browser is missing and says so in one line.
 */
final class BrowserCondition implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (context.getTestMethod().isPresent()) {
			return ConditionEvaluationResult.enabled("decided for the class");
		}
		return decide(context.getDisplayName(), Chromium.missing(), "true".equals(System.getenv("CI")));
	}

	static ConditionEvaluationResult decide(String name, String missing, boolean required) {
		if (missing.isEmpty()) {
			return ConditionEvaluationResult.enabled("Chromium and Node.js are on the PATH");
		}
		String reason = name + " skipped: " + missing + " not found on the PATH";
		if (required) {
			throw new IllegalStateException(reason + ", and with CI=true a skipped test is a failure");
		}
		System.out.println(reason);
		return ConditionEvaluationResult.disabled(reason);
	}

}
