package io.github.springspotify;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import io.github.springspotify.model.Market;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.operations.AlbumOperations;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.TokenResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;

/**
 * What a native image must know of the operations that a client gives, and of what they
 * take and answer.
 */
final class SpotifyClientRuntimeHints implements RuntimeHintsRegistrar {

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		for (Class<?> type : operations(SpotifyClient.class)) {
			registerProxy(hints, type);
		}
		for (Class<?> type : operations(ReactiveSpotifyClient.class)) {
			registerProxy(hints, type);
			hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(type));
			new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, type);
		}
		// Their methods say which operations there are
		hints.reflection()
			.registerType(SpotifyClient.class, MemberCategory.INVOKE_PUBLIC_METHODS)
			.registerType(ReactiveSpotifyClient.class, MemberCategory.INVOKE_PUBLIC_METHODS);
		// Jackson finds them through the interface, since it is sealed
		this.binding.registerReflectionHints(hints.reflection(), PlayableItem.class.getPermittedSubclasses());
		this.binding.registerReflectionHints(hints.reflection(), TokenResponse.class);
		// Converted from text, in properties and arguments of controllers
		hints.reflection()
			.registerType(Market.class, MemberCategory.INVOKE_PUBLIC_METHODS)
			.registerType(SpotifyUri.class, MemberCategory.INVOKE_PUBLIC_METHODS);
		registerSerialization(hints);
	}

	/**
	 * Return the operations of every group, which are found by the methods of a client.
	 */
	private static List<Class<?>> operations(Class<?> clientType) {
		return Stream.of(clientType.getMethods())
			.<Class<?>>map(Method::getReturnType)
			.filter((type) -> type.getPackage() == AlbumOperations.class.getPackage())
			.toList();
	}

	private static void registerProxy(RuntimeHints hints, Class<?> type) {
		hints.proxies().registerJdkProxy(type);
		hints.reflection().registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS);
	}

	/**
	 * A token, and what the JDK writes for the sets and times in ours.
	 */
	private static void registerSerialization(RuntimeHints hints) {
		List<TypeReference> types = List.of(TypeReference.of(StoredToken.class), TypeReference.of("java.util.CollSer"),
				TypeReference.of("java.time.Ser"));
		hints.reflection().registerTypes(types, (type) -> type.withJavaSerialization(true));
	}

}
