package io.github.springspotify.paging;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WalkParityTests {

	@ParameterizedTest
	@CsvSource({ "Pages", "PageWalk", "CursorWalk" })
	void bothTwinsHaveTheSameMethods(String name) throws Exception {
		String prefix = getClass().getPackageName() + ".";
		Set<String> blocking = methods(Class.forName(prefix + name));
		assertThat(blocking).isNotEmpty().isEqualTo(methods(Class.forName(prefix + "Reactive" + name)));
	}

	private static Set<String> methods(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()))
			.map(WalkParityTests::describe)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String describe(Method method) {
		String description = method.getName() + Arrays.toString(method.getParameterTypes()) + " "
				+ method.getGenericReturnType();
		return description.replace("java.util.stream.Stream", "reactor.core.publisher.Flux")
			.replaceAll("java.util.Optional(<io.github.*Page)", "reactor.core.publisher.Mono$1")
			.replace(".paging.Reactive", ".paging.");
	}

}
