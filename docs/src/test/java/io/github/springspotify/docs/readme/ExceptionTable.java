package io.github.springspotify.docs.readme;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.NotCachedException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.PartialWriteException;
import io.github.springspotify.error.PremiumRequiredException;
import io.github.springspotify.error.QuotaExceededException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.RestrictedEndpointException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.error.TokenStoreException;
import io.github.springspotify.operations.ReactiveUserOperations;

/**
 * The exceptions as a table in AsciiDoc. The first paragraph of their Javadoc says when
 * they are thrown, the second what to do.
 */
final class ExceptionTable {

	private static final String SOURCES = "spotify-client/src/main/java/io/github/springspotify/error/";

	private final ToIntFunction<SpotifyException> status;

	private final List<SpotifyException> examples;

	/**
	 * Create a table.
	 * @param status says how a web application answers after an exception
	 */
	ExceptionTable(ToIntFunction<SpotifyException> status) throws NoSuchMethodException {
		this.status = status;
		Endpoint endpoint = Endpoint.of(ReactiveUserOperations.class.getMethod("getCurrent"));
		ErrorResponse refusal = ErrorResponse.of("GET /me", endpoint, 0);
		ErrorResponse tokens = ErrorResponse.of("POST /api/token", null, 0);
		this.examples = List.of(new SpotifyResponseException(refusal), new AuthenticationException(refusal),
				new AuthenticationException(tokens), new ReauthorizationRequiredException(refusal),
				new ForbiddenException(refusal),
				new InsufficientScopeException("", refusal, Set.of(), Set.of(Scope.USER_LIBRARY_READ)),
				new PremiumRequiredException(refusal), new RestrictedEndpointException("", refusal, null),
				new NotFoundException(refusal), new RateLimitedException(refusal), new QuotaExceededException(refusal),
				new ServerException(refusal),
				new PartialWriteException("", List.of(), List.of(), List.of(), null, new ServerException(refusal)),
				new SpotifyTransportException("", false, null), new SpotifyTransportException("", true, null),
				new TokenStoreException("", null), new NotCachedException(""));
	}

	/**
	 * Return the exceptions, each before its subclasses.
	 */
	private static List<Class<?>> types() {
		return Project.sources(SOURCES)
			.stream()
			.map((file) -> file.getFileName().toString().replace(".java", ""))
			.filter((name) -> name.endsWith("Exception"))
			.<Class<?>>map(ExceptionTable::type)
			.sorted(Comparator.comparing(ExceptionTable::ancestry))
			.toList();
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(SpotifyException.class.getPackageName() + "." + name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String ancestry(Class<?> type) {
		String name = type.getSimpleName();
		return (type == SpotifyException.class) ? name : ancestry(type.getSuperclass()) + "/" + name;
	}

	private String row(Class<?> type) {
		String name = type.getSimpleName();
		List<String> javadoc = Javadoc.of(SOURCES + name + ".java", "public").paragraphs();
		List<SpotifyException> thrown = this.examples.stream().filter((ex) -> ex.getClass() == type).toList();
		String answers = thrown.stream()
			.map((ex) -> String.valueOf(this.status.applyAsInt(ex)))
			.distinct()
			.sorted()
			.collect(Collectors.joining(" or "));
		String later = thrown.stream().anyMatch(SpotifyException::isTransient) ? "may pass, " : "";
		String besides = answers.isEmpty() ? "" : later + "status " + answers;
		return "\n| `%s`%n| %s%n| %s%n| %s%n".formatted(name, javadoc.get(0), javadoc.get(1), besides);
	}

	@Override
	public String toString() {
		StringBuilder table = new StringBuilder("[.stacked%header,cols=\"8,7,7,3\"]\n|===\n");
		table.append("| exception | when | what to do | besides\n");
		types().forEach((type) -> table.append(row(type)));
		return table.append("|===\n").toString().replaceAll("(?m) +$", "");
	}

}
