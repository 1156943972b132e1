package io.github.springspotify;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.FollowType;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Puts the {@link Endpoint} of a method on each of its requests, and checks the arguments
 * against what is known about it.
 */
final class EndpointProcessor implements HttpRequestValues.Processor {

	/**
	 * Where {@code WebClient} leaves what it has made an address of, for those who
	 * observe it.
	 */
	private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	private final QuotaKnowledge quota;

	private final UriTemplates templates;

	/**
	 * Found out by reflection, which costs more than all the rest of a call that is
	 * answered from the cache.
	 */
	private final ConcurrentMap<MethodParameter, Boolean> optional = new ConcurrentHashMap<>();

	EndpointProcessor(QuotaKnowledge quota, UriTemplates templates) {
		this.quota = quota;
		this.templates = templates;
	}

	@Override
	public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
			HttpRequestValues.Builder builder) {
		Endpoint endpoint = Endpoints.of(method);
		for (int i = 0; i < parameters.length; i++) {
			check(endpoint, parameters[i], arguments[i]);
		}
		checkKinds(arguments);
		builder.addAttribute(Endpoint.ATTRIBUTE, endpoint);
		builder.setUriBuilderFactory(this.templates);
		builder.addAttribute(URI_TEMPLATE, this.templates.full(endpoint.path()));
	}

	private void check(Endpoint endpoint, MethodParameter parameter, @Nullable Object argument) {
		if (argument == null && !this.optional.computeIfAbsent(parameter, MethodParameter::isOptional)) {
			throw new IllegalArgumentException("'" + parameter.getParameterName() + "' must not be null");
		}
		if (argument instanceof String text && text.isBlank()) {
			throw new IllegalArgumentException("'" + parameter.getParameterName() + "' must not be blank");
		}
		if (parameter.getParameterType() == int.class && argument instanceof Integer value) {
			checkRange(parameter, value);
		}
		Batch batch = (endpoint.maxIds() > 0) ? Batch.of(argument) : null;
		if (batch != null) {
			checkSize(endpoint, parameter, batch.size());
		}
		if (argument instanceof Paging paging) {
			checkLimit(endpoint, paging.limit());
			checkOffset(endpoint, paging);
		}
		if (argument instanceof CursorPaging paging) {
			checkLimit(endpoint, paging.limit());
		}
	}

	/**
	 * The ids of those who are followed are of the kind that is named beside them.
	 */
	private static void checkKinds(@Nullable Object[] arguments) {
		if (arguments.length > 1 && arguments[0] instanceof FollowType type
				&& arguments[1] instanceof Collection<?> ids) {
			ids.forEach((id) -> ResourceIds.read((CharSequence) id, Set.of(type.value()), "ids"));
		}
	}

	private static void checkRange(MethodParameter parameter, int value) {
		boolean percent = "volumePercent".equals(parameter.getParameterName());
		if (value < 0 || (percent && value > 100)) {
			throw new IllegalArgumentException("'" + parameter.getParameterName() + "' must "
					+ (percent ? "be from 0 to 100" : "not be negative") + " but is " + value);
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

	private static void checkOffset(Endpoint endpoint, Paging paging) {
		int offset = (paging.offset() != null) ? paging.offset() : 0;
		if (endpoint.maxOffset() > 0 && offset > endpoint.maxOffset()) {
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
