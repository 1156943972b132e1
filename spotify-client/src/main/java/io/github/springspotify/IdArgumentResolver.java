package io.github.springspotify;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Writes ids into the path, or a list of them into the query parameter {@code ids}.
 */
final class IdArgumentResolver implements HttpServiceArgumentResolver {

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder builder) {
		PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
		if (variable != null && parameter.getParameterType() == CharSequence.class) {
			String name = StringUtils.hasText(variable.value()) ? variable.value() : nameOf(parameter);
			builder.setUriVariable(name, pathId(argument, parameter, name));
			return true;
		}
		if (!isListOfIds(parameter)) {
			return false;
		}
		if (argument instanceof Collection<?> ids && !ids.isEmpty()) {
			builder.addRequestParameter("ids", listOf(ids, parameter));
		}
		return true;
	}

	private static boolean isListOfIds(MethodParameter parameter) {
		return Collection.class.isAssignableFrom(parameter.getParameterType())
				&& ResolvableType.forMethodParameter(parameter).asCollection().resolveGeneric() == CharSequence.class;
	}

	private static String pathId(@Nullable Object id, MethodParameter parameter, String variable) {
		if (id == null) {
			throw new IllegalArgumentException("'" + nameOf(parameter) + "' must not be null");
		}
		String path = pathOf(parameter);
		Set<String> kinds = ResourceIds.kindsOf(path.substring(0, path.indexOf("{" + variable + "}")));
		return ResourceIds.read((CharSequence) id, kinds, nameOf(parameter));
	}

	private static String listOf(Collection<?> ids, MethodParameter parameter) {
		Set<String> kinds = ResourceIds.kindsOf(pathOf(parameter));
		return ResourceIds.elements(ids, nameOf(parameter)).map((element) -> {
			String id = ResourceIds.read((CharSequence) element, kinds, nameOf(parameter));
			if (id.contains(",")) {
				throw new IllegalArgumentException(
						"'" + nameOf(parameter) + "' must hold single ids but '" + id + "' has a comma");
			}
			return id;
		}).collect(Collectors.joining(","));
	}

	private static String pathOf(MethodParameter parameter) {
		return Endpoints.of(Objects.requireNonNull(parameter.getMethod())).path();
	}

	private static String nameOf(MethodParameter parameter) {
		return Objects.requireNonNull(parameter.getParameterName());
	}

}
