package io.github.springspotify.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A line of {@code operations.tsv}.
 *
 * @param method the HTTP method
 * @param path the path template below {@code /v1}
 * @param scopes the scopes without which it is refused
 * @param anyScope whether one of them is enough
 * @param closing when it was closed to new client ids
 * @param limit the largest page, 0 for none
 * @param ids the largest number of ids, 0 for none
 */
record Operation(String method, String path, Set<String> scopes, boolean anyScope, Closing closing, int limit,
		int ids) {

	static final String ID = "0000000000000000000000";

	static List<Operation> all() {
		try (InputStream stream = Operation.class.getResourceAsStream("operations.tsv")) {
			String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> of(line.split("\t", -1)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Operation of(String[] fields) {
		Closing closing = switch (fields[3]) {
			case "2024" -> Closing.NOVEMBER_2024;
			case "2026" -> Closing.FEBRUARY_2026;
			default -> Closing.NEVER;
		};
		Set<String> scopes = fields[2].equals("-") ? Set.of() : Set.of(fields[2].split("[|+]"));
		return new Operation(fields[0], fields[1], scopes, fields[2].contains("|"), closing, number(fields[4]),
				number(fields[5]));
	}

	static Operation of(Route route) {
		String path = route.path().toString().replaceFirst("^/me/top/.*", "/me/top/{type}");
		return new Operation(route.method(), path, route.scopes(), route.anyScope(), route.closing(), 0, 0);
	}

	private static int number(String field) {
		return field.equals("-") ? 0 : Integer.parseInt(field);
	}

	Operation withoutLimits() {
		return new Operation(this.method, this.path, this.scopes, this.anyScope, this.closing, 0, 0);
	}

	String address() {
		return "/v1" + this.path.replace("{id}", ID).replace("{type}", "tracks");
	}

	static String ids(int count) {
		return String.join(",", Collections.nCopies(count, ID));
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
