package io.github.springspotify;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import io.github.springspotify.exchange.CallOptions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A reactive operations interface as seen through a view: the shared operations, with the
 * view's options in the Reactor context of every call. Without options it adds only what
 * Spring's proxy has not: the methods of {@link Object}.
 */
final class ViewProxy implements InvocationHandler {

	private final Class<?> type;

	private final Object operations;

	private final CallOptions options;

	private ViewProxy(Class<?> type, Object operations, CallOptions options) {
		this.type = type;
		this.operations = operations;
		this.options = options;
	}

	static <R> R create(Class<R> type, R operations, CallOptions options) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				new ViewProxy(type, operations, options)));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getDeclaringClass() == Object.class) {
			return ObjectMethods.invoke(this.type, proxy, method, arguments);
		}
		try {
			Object publisher = method.invoke(this.operations, arguments);
			if (this.options == CallOptions.NONE) {
				return publisher;
			}
			return (publisher instanceof Flux<?> flux) ? flux.contextWrite(this.options::in)
					: ((Mono<?>) publisher).contextWrite(this.options::in);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
