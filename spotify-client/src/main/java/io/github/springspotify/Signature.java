package io.github.springspotify;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation has the arguments that a view fills in. Positions are -1 where it
 * has none.
 *
 * @param endpoint endpoint that is called
 * @param market position of the market
 * @param paging position of the paging
 * @param cursorPaging position of the paging by cursor
 * @param batch position of what Spotify takes a limited number of in one call
 */
record Signature(Endpoint endpoint, int market, int paging, int cursorPaging, int batch) {

	private static final ConcurrentMap<Method, Signature> SIGNATURES = new ConcurrentHashMap<>();

	static Signature of(Method method) {
		Signature known = SIGNATURES.get(method);
		return (known != null) ? known : SIGNATURES.computeIfAbsent(method, Signature::read);
	}

	private static Signature read(Method method) {
		List<Class<?>> types = Arrays.asList(method.getParameterTypes());
		Endpoint endpoint = Endpoints.of(method);
		return new Signature(endpoint, types.indexOf(Market.class), types.indexOf(Paging.class),
				types.indexOf(CursorPaging.class), (endpoint.maxIds() > 0) ? batch(types) : -1);
	}

	private static int batch(List<Class<?>> types) {
		for (int i = 0; i < types.size(); i++) {
			if (Batch.isBatch(types.get(i))) {
				return i;
			}
		}
		return -1;
	}

	Object[] withMarket(Object[] arguments, @Nullable Market market) {
		return (this.market >= 0 && arguments[this.market] == null && market != null)
				? replace(arguments, this.market, market) : arguments;
	}

	boolean leavesLimitOpen(Object[] arguments) {
		if (this.paging >= 0) {
			return arguments[this.paging] instanceof Paging page && page.limit() == null;
		}
		return this.cursorPaging >= 0 && arguments[this.cursorPaging] instanceof CursorPaging page
				&& page.limit() == null;
	}

	Object[] withLimit(Object[] arguments, int limit) {
		if (this.paging >= 0) {
			return replace(arguments, this.paging, new Paging(limit, ((Paging) arguments[this.paging]).offset()));
		}
		CursorPaging given = (CursorPaging) arguments[this.cursorPaging];
		return replace(arguments, this.cursorPaging, new CursorPaging(limit, given.after(), given.before()));
	}

	Object[] withBatch(Object[] arguments, Object batch) {
		return replace(arguments, this.batch, batch);
	}

	private static Object[] replace(Object[] arguments, int position, Object value) {
		Object[] copy = arguments.clone();
		copy[position] = value;
		return copy;
	}

}
