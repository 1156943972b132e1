package io.github.springspotify;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.springspotify.model.Page;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call of an operation, the request that it is to send and a check of its result.
 *
 * @param name group and method, such as {@code albums.get}
 * @param arguments arguments of the method
 * @param request verb and path of the request
 * @param query query parameters of the request
 * @param body body of the request, as JSON or plain text
 * @param check checks the result
 */
record EndpointCall(String name, List<@Nullable Object> arguments, String request, Map<String, String> query,
		String body, Consumer<@Nullable Object> check) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static <T> EndpointCall call(String name, String request, Class<T> type, Consumer<T> check,
			@Nullable Object... arguments) {
		return new EndpointCall(name, Arrays.asList(arguments), request, new LinkedHashMap<>(), "",
				(result) -> check.accept(type.cast(result)));
	}

	static <T> EndpointCall page(String name, String request, Class<T> type, @Nullable Object... arguments) {
		return call(name, request, Page.class, (page) -> {
			List<?> items = page.items();
			assertThat(items).isNotEmpty().allMatch(type::isInstance);
		}, arguments);
	}

	static EndpointCall command(String name, String request, @Nullable Object... arguments) {
		return call(name, request, Object.class, (nothing) -> assertThat(nothing).isNull(), arguments);
	}

	EndpointCall query(String name, String value) {
		this.query.put(name, value);
		return this;
	}

	EndpointCall body(String body) {
		return new EndpointCall(this.name, this.arguments, this.request, this.query, body.replace('\'', '"'),
				this.check);
	}

	void check(@Nullable Object result) {
		this.check.accept(result);
	}

	/**
	 * Check that this call, and nothing else, has arrived.
	 */
	void assertSent(MockSpotify spotify, String token) {
		RecordedRequest request = spotify.requests().get(0);
		Map<String, String> query = new LinkedHashMap<>();
		request.query().forEach((name, values) -> query.put(name, String.join("|", values)));
		assertThat(spotify.requests()).hasSize(1);
		assertThat(request.method() + " " + request.path()).isEqualTo(this.request);
		assertThat(query).isEqualTo(this.query);
		assertThat(request.header("Authorization")).isEqualTo("Bearer " + token);
		assertThat(request.header("Content-Length")).isEqualTo(contentLength());
		assertThat(request.header("Accept-Language")).isNull();
		assertThat(tree(request.body())).isEqualTo(tree(this.body));
	}

	/**
	 * A write without a body says so, which Spotify insists on.
	 */
	private @Nullable String contentLength() {
		if (!this.body.isEmpty()) {
			return String.valueOf(this.body.length());
		}
		return (this.request.startsWith("PUT") || this.request.startsWith("POST")) ? "0" : null;
	}

	private static JsonNode tree(String body) {
		return body.startsWith("{") ? JSON.readTree(body) : JSON.valueToTree(body);
	}

	/**
	 * Return all methods that can be called on the blocking client.
	 */
	static Stream<Method> methods() {
		return Arrays.stream(SpotifyClient.class.getMethods())
			.map(Method::getReturnType)
			.filter((type) -> type.getSimpleName().endsWith("Operations"))
			.flatMap((type) -> Arrays.stream(type.getMethods()));
	}

	Method method(Class<?> type) {
		String[] names = this.name.split("\\.");
		Method group = ClassUtils.getMethod(type, names[0]);
		List<Method> methods = Arrays.stream(group.getReturnType().getMethods())
			.filter((method) -> method.getName().equals(names[1]))
			.filter((method) -> accepts(method.getParameterTypes()))
			.toList();
		assertThat(methods).as(toString()).hasSize(1);
		return methods.get(0);
	}

	private boolean accepts(Class<?>[] types) {
		if (types.length != this.arguments.size()) {
			return false;
		}
		for (int i = 0; i < types.length; i++) {
			Object argument = this.arguments.get(i);
			if (argument != null && !ClassUtils.isAssignableValue(types[i], argument)) {
				return false;
			}
		}
		return true;
	}

	@Nullable Object invoke(Class<?> type, Object client) throws ReflectiveOperationException {
		Object group = ClassUtils.getMethod(type, this.name.split("\\.")[0]).invoke(client);
		return method(type).invoke(group, this.arguments.toArray());
	}

	@Override
	public String toString() {
		return this.name + this.arguments;
	}

}
