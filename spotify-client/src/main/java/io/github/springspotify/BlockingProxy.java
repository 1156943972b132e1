package io.github.springspotify;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Runs a blocking operations interface on its reactive twin: calls the method of the same
 * name and waits for it. Time limits and repetitions are the pipeline's business, so both
 * twins have the same.
 */
final class BlockingProxy implements InvocationHandler {

	private static final ConcurrentMap<Class<?>, Map<Method, Method>> TWINS = new ConcurrentHashMap<>();

	private final Class<?> blockingType;

	private final Class<?> reactiveType;

	private final Object reactive;

	private final Map<Method, Method> twins;

	private BlockingProxy(Class<?> blockingType, Class<?> reactiveType, Object reactive) {
		this.blockingType = blockingType;
		this.reactiveType = reactiveType;
		this.reactive = reactive;
		this.twins = TWINS.computeIfAbsent(blockingType, (type) -> twinsOf(type, reactiveType));
	}

	static <B, R> B create(Class<B> blockingType, Class<R> reactiveType, R reactive) {
		return blockingType.cast(Proxy.newProxyInstance(blockingType.getClassLoader(), new Class<?>[] { blockingType },
				new BlockingProxy(blockingType, reactiveType, reactive)));
	}

	private static Map<Method, Method> twinsOf(Class<?> blockingType, Class<?> reactiveType) {
		Map<Method, Method> twins = new HashMap<>();
		List<String> missing = new ArrayList<>();
		for (Method method : blockingType.getMethods()) {
			try {
				Method twin = reactiveType.getMethod(method.getName(), method.getParameterTypes());
				twins.put(method, twin);
			}
			catch (NoSuchMethodException ex) {
				missing.add(method.toGenericString());
			}
		}
		if (!missing.isEmpty()) {
			throw new IllegalStateException(reactiveType.getSimpleName() + " has no twin of " + missing);
		}
		return Map.copyOf(twins);
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		Method twin = this.twins.get(method);
		if (twin == null) {
			return ObjectMethods.invoke(this.blockingType, proxy, method, arguments);
		}
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException(this.blockingType.getSimpleName() + "." + method.getName()
					+ "(..) blocks and was called on thread '" + Thread.currentThread().getName() + "'. Use "
					+ this.reactiveType.getSimpleName() + " there.");
		}
		try {
			return ((Mono<?>) twin.invoke(this.reactive, arguments)).block();
		}
		catch (RuntimeException ex) {
			throw (Exceptions.unwrap(ex) instanceof InterruptedException) ? interrupted(method, ex) : ex;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/**
	 * As happens when an application stops that does not wait for its requests.
	 */
	private SpotifyTransportException interrupted(Method method, RuntimeException failure) {
		return new SpotifyTransportException("Thread '" + Thread.currentThread().getName()
				+ "' was interrupted while it waited for " + this.blockingType.getSimpleName() + "." + method.getName()
				+ "(..). If that writes, it may have taken effect.", false, failure);
	}

}
