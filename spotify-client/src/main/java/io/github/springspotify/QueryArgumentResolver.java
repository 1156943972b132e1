package io.github.springspotify;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.model.AlbumGroup;
import io.github.springspotify.model.CoverImage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.FollowType;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.RecommendationSeeds;
import io.github.springspotify.model.RepeatState;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TimeRange;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Writes our value types as the query parameters that Spotify expects. Lists become one
 * comma-separated parameter: Spring's own way, repeating the parameter, is not
 * understood. What is {@code null} or empty is not sent.
 */
final class QueryArgumentResolver implements HttpServiceArgumentResolver {

	private static final Map<Class<?>, String> LISTS = Map.of(SpotifyUri.class, "uris", AlbumGroup.class,
			"include_groups", SearchType.class, "type");

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder builder) {
		Class<?> type = parameter.getParameterType();
		if (Paging.class == type) {
			paging((Paging) argument, builder);
		}
		else if (CursorPaging.class == type) {
			cursorPaging((CursorPaging) argument, builder);
		}
		else if (RepeatState.class == type) {
			add("state", argument, builder);
		}
		else if (SpotifyUri.class == type) {
			add("uri", argument, builder);
		}
		else if (CoverImage.class == type) {
			builder.setBodyValue((argument != null) ? ((CoverImage) argument).base64() : "");
		}
		else if (Market.class == type) {
			add("market", (argument != null && !argument.equals(Market.FROM_TOKEN)) ? ((Market) argument).code() : null,
					builder);
		}
		else if (TimeRange.class == type) {
			add("time_range", (argument != null) ? ((TimeRange) argument).value() : null, builder);
		}
		else if (FollowType.class == type) {
			add("type", (argument != null) ? ((FollowType) argument).value() : null, builder);
		}
		else if (Locale.class == type) {
			add("locale", (argument != null) ? codeOf((Locale) argument) : null, builder);
		}
		else if (RecommendationSeeds.class == type) {
			RecommendationQuery.of((RecommendationSeeds) argument).forEach((name, value) -> add(name, value, builder));
		}
		else if (Collection.class.isAssignableFrom(type)) {
			return list((Collection<?>) argument, parameter, builder);
		}
		else {
			return false;
		}
		return true;
	}

	private static boolean list(@Nullable Collection<?> values, MethodParameter parameter,
			HttpRequestValues.Builder builder) {
		Class<?> element = ResolvableType.forMethodParameter(parameter).asCollection().resolveGeneric();
		String name = (element != null) ? LISTS.get(element) : null;
		if (element == null || name == null) {
			return false;
		}
		if (element == SearchType.class && values != null && values.isEmpty()) {
			throw new IllegalArgumentException("'" + parameter.getParameterName() + "' must not be empty");
		}
		if (values != null && !values.isEmpty()) {
			Stream<Object> elements = ResourceIds.elements(values, String.valueOf(parameter.getParameterName()));
			Stream<Object> ordered = element.isEnum() ? elements.sorted() : elements;
			String text = ordered.map(QueryArgumentResolver::textOf).collect(Collectors.joining(","));
			add(name, text, builder);
		}
		return true;
	}

	private static String textOf(Object value) {
		if (value instanceof AlbumGroup group) {
			return group.value();
		}
		return (value instanceof SearchType type) ? type.value() : value.toString();
	}

	private static void paging(@Nullable Paging paging, HttpRequestValues.Builder builder) {
		if (paging != null) {
			add("limit", paging.limit(), builder);
			add("offset", paging.offset(), builder);
		}
	}

	private static void cursorPaging(@Nullable CursorPaging paging, HttpRequestValues.Builder builder) {
		if (paging != null) {
			add("limit", paging.limit(), builder);
			add("after", paging.after(), builder);
			add("before", paging.before(), builder);
		}
	}

	/**
	 * Spotify's form of a locale has an underscore and both parts. With anything else it
	 * silently answers in American English.
	 */
	private static String codeOf(Locale locale) {
		String code = locale.getLanguage() + "_" + locale.getCountry();
		if (!code.matches("[a-z]{2}_[A-Z]{2}")) {
			throw new IllegalArgumentException("'locale' must have a language and a country such as 'es_MX' but is '"
					+ locale.toLanguageTag() + "'");
		}
		return code;
	}

	private static void add(String name, @Nullable Object value, HttpRequestValues.Builder builder) {
		if (value != null) {
			builder.addRequestParameter(name, value.toString());
		}
	}

}
