package io.github.springspotify;

import java.lang.reflect.Method;
import java.util.Collection;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Puts the {@link Endpoint} of a method on each of its requests, and checks the arguments
 * against what is known about it.
 */
final class EndpointProcessor implements HttpRequestValues.Processor {

	private final QuotaKnowledge quota;

	EndpointProcessor(QuotaKnowledge quota) {
		this.quota = quota;
	}

	@Override
	public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
			HttpRequestValues.Builder builder) {
		Endpoint endpoint = Endpoints.of(method);
		for (int i = 0; i < parameters.length; i++) {
			check(endpoint, parameters[i], arguments[i]);
		}
		builder.addAttribute(Endpoint.ATTRIBUTE, endpoint);
	}

	private void check(Endpoint endpoint, MethodParameter parameter, @Nullable Object argument) {
		if (argument == null && !parameter.isOptional()) {
			throw new IllegalArgumentException("'" + parameter.getParameterName() + "' must not be null");
		}
		if (argument instanceof String text && text.isBlank()) {
			throw new IllegalArgumentException("'" + parameter.getParameterName() + "' must not be blank");
		}
		Batch batch = (endpoint.maxIds() > 0) ? Batch.of(argument) : null;
		if (batch != null) {
			checkSize(endpoint, parameter, batch.size());
		}
		if (argument instanceof Paging paging) {
			checkLimit(endpoint, paging.limit());
			checkOffset(endpoint, paging.offset());
		}
		if (argument instanceof CursorPaging paging) {
			checkLimit(endpoint, paging.limit());
		}
	}

	private void checkLimit(Endpoint endpoint, @Nullable Integer limit) {
		int most = this.quota.maxLimit(endpoint);
		if (limit != null && limit > most) {
			String mode = (most < endpoint.maxLimit()) ? " in development mode" : "";
			throw new IllegalArgumentException(
					"'limit' must be at most " + most + " for " + endpoint + mode + " but is " + limit);
		}
	}

	private static void checkOffset(Endpoint endpoint, @Nullable Integer offset) {
		if (offset != null && endpoint.maxOffset() > 0 && offset > endpoint.maxOffset()) {
			throw new IllegalArgumentException(
					"'offset' must be at most " + endpoint.maxOffset() + " for " + endpoint + " but is " + offset);
		}
	}

	private static void checkSize(Endpoint endpoint, MethodParameter parameter, int size) {
		if (size == 0 && parameter.getParameterType() == Collection.class) {
			throw new IllegalArgumentException("'" + parameter.getParameterName() + "' must not be empty");
		}
		if (size > endpoint.maxIds()) {
			throw new IllegalArgumentException("'" + parameter.getParameterName() + "' must contain at most "
					+ endpoint.maxIds() + " elements but has " + size
					+ ". 'spotify.chunking.enabled' or 'withChunking(true)' spreads them over several calls.");
		}
	}

}
