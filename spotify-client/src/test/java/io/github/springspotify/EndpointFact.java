package io.github.springspotify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What Spotify documents about an operation, as {@code endpoint-facts.tsv} has it.
 *
 * @param reference page of the reference
 * @param scopes scopes, needed or helpful
 * @param maxLimit largest page
 * @param maxIds highest number of ids
 * @param query query parameters and whether they are required
 * @param closedSince since when applications in development mode may not call it
 */
record EndpointFact(String reference, Set<String> scopes, int maxLimit, int maxIds, Map<String, Boolean> query,
		@Nullable String closedSince) {

	/**
	 * Return the facts about all operations by verb and path.
	 */
	static Map<String, EndpointFact> all() {
		try (InputStream in = EndpointFact.class.getResourceAsStream("/endpoint-facts.tsv")) {
			Map<String, EndpointFact> facts = new TreeMap<>();
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t"))
				.forEach((cells) -> facts.put(cells[0] + " " + cells[1], of(cells)));
			return facts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static EndpointFact of(String[] cells) {
		Map<String, Boolean> query = new TreeMap<>();
		set(cells[6]).forEach((name) -> query.put(name.replace("*", ""), name.endsWith("*")));
		return new EndpointFact(cells[2], set(cells[3]), Integer.parseInt(cells[4]), Integer.parseInt(cells[5]), query,
				cells[7].equals("-") ? null : cells[7]);
	}

	private static Set<String> set(String cell) {
		return cell.equals("-") ? Set.of() : Set.of(cell.split(","));
	}

}
