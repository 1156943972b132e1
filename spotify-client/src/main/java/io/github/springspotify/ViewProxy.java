package io.github.springspotify;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.ReflectionUtils;

/**
 * A reactive operations interface as seen through a view: the shared operations, with the
 * view's options in the Reactor context of every call and its settings in the arguments.
 * Methods that are made of others run on this proxy, so that the settings apply to the
 * calls they make.
 */
final class ViewProxy implements InvocationHandler {

	private static final Object[] NO_ARGUMENTS = {};

	private final Class<?> type;

	private final Object operations;

	private final View view;

	private final ReactiveGroups groups;

	private ViewProxy(Class<?> type, Object operations, View view, ReactiveGroups groups) {
		this.type = type;
		this.operations = operations;
		this.view = view;
		this.groups = groups;
	}

	static <R> R create(Class<R> type, R operations, View view, ReactiveGroups groups) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				new ViewProxy(type, operations, view, groups)));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getDeclaringClass() == Object.class) {
			return ObjectMethods.invoke(this.type, proxy, method, arguments);
		}
		if (method.isDefault()) {
			Mono<?> calls = (Mono<?>) InvocationHandler.invokeDefault(proxy, method, arguments);
			return (calls instanceof SingleCall) ? calls : this.groups.forOneCaller(calls, this.view);
		}
		return call(method, (arguments != null) ? arguments : NO_ARGUMENTS);
	}

	private Mono<Object> call(Method method, Object[] given) {
		Signature signature = Signature.of(method);
		Object[] arguments = signature.withMarket(given, this.view.market());
		ChunkedCall chunked = this.view.chunking() ? ChunkedCall.of(method, arguments, this::single) : null;
		if (chunked != null) {
			return this.groups.forOneCaller(chunked.run(this.groups.concurrency()), this.view);
		}
		return (this.view.maxLimits() && signature.leavesLimitOpen(arguments))
				? this.groups.forOneCaller(largestPage(method, arguments), this.view) : single(method, arguments);
	}

	/**
	 * How large a page may be is learnt from a refusal, so what was refused is asked for
	 * again in the smaller size.
	 */
	private Mono<Object> largestPage(Method method, Object[] arguments) {
		Signature signature = Signature.of(method);
		return Mono.defer(() -> {
			int limit = this.groups.maxLimit(signature.endpoint());
			return Mono.defer(() -> single(method, signature.withLimit(arguments, limit))).onErrorResume((ex) -> {
				int learnt = this.groups.maxLimit(signature.endpoint());
				return (learnt < limit) ? single(method, signature.withLimit(arguments, learnt)) : Mono.error(ex);
			});
		});
	}

	@SuppressWarnings("unchecked")
	private Mono<Object> single(Method method, Object[] arguments) {
		Locale language = this.view.language();
		try {
			Mono<Object> call = (Mono<Object>) method.invoke(this.operations, arguments);
			return new SingleCall(this.groups.inWalk(call.contextWrite((context) -> this.view.in(context, language))));
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			ReflectionUtils.handleReflectionException(ex);
		}
		throw new IllegalStateException("Unreachable");
	}

}
