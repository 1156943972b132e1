package io.github.springspotify.endpoint;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of scopes in one normal form, whatever form it was given in: each once, sorted.
 *
 * @since 0.1.0
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/concepts/scopes">Scopes</a>
 */
public final class Scopes {

	private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

	/**
	 * Scopes of Spotify's partners, of which there is no complete list.
	 */
	private static final Pattern PARTNER = Pattern.compile("(user-)?soa-[a-z-]+");

	private final SortedSet<String> values;

	private Scopes(Stream<String> values) {
		this.values = Collections.unmodifiableSortedSet(values.collect(Collectors.toCollection(TreeSet::new)));
	}

	/**
	 * Read scopes and features from text, separated by commas or spaces.
	 * @param text names of scopes and features
	 * @return the scopes
	 * @throws IllegalArgumentException if a name is neither
	 */
	public static Scopes parse(String text) {
		return parse(List.of(text));
	}

	/**
	 * Read scopes and features from several texts, each with one name or more.
	 * @param texts names of scopes and features
	 * @return the scopes
	 * @throws IllegalArgumentException if a name is neither
	 */
	public static Scopes parse(Collection<String> texts) {
		return new Scopes(texts.stream()
			.flatMap(SEPARATOR::splitAsStream)
			.filter((name) -> !name.isEmpty())
			.flatMap(Scopes::expand));
	}

	/**
	 * Return the given scopes.
	 * @param scopes the scopes
	 * @return the scopes
	 */
	public static Scopes of(Scope... scopes) {
		return new Scopes(Arrays.stream(scopes).map(Scope::value));
	}

	/**
	 * Return the scopes that features take.
	 * @param features the features
	 * @return the scopes
	 */
	public static Scopes forFeatures(Feature... features) {
		return new Scopes(Arrays.stream(features).flatMap(Scopes::valuesOf));
	}

	private static Stream<String> expand(String name) {
		String normal = name.toLowerCase(Locale.ROOT);
		for (Feature feature : Feature.values()) {
			if (feature.value().equals(normal.replace('_', '-'))) {
				return valuesOf(feature);
			}
		}
		if (PARTNER.matcher(normal).matches() || all().contains(normal)) {
			return Stream.of(normal);
		}
		List<String> features = Arrays.stream(Feature.values()).map(Feature::value).toList();
		String near = NearMatch.find(normal.replace('_', '-'), Stream.concat(all().stream(), features.stream()));
		throw new IllegalArgumentException("'" + name + "' is neither a scope nor a feature" + ((near != null)
				? " (did you mean '" + near + "'?)" : ". Scopes are " + all() + ", features are " + features));
	}

	private static List<String> all() {
		return Arrays.stream(Scope.values()).map(Scope::value).toList();
	}

	private static Stream<String> valuesOf(Feature feature) {
		return feature.scopes().stream().map(Scope::value);
	}

	/**
	 * Return these scopes and others.
	 * @param others other scopes
	 * @return all of them
	 */
	public Scopes and(Scopes others) {
		return new Scopes(Stream.concat(this.values.stream(), others.values.stream()));
	}

	/**
	 * Return the scopes as Spotify spells them, sorted.
	 * @return the scopes
	 */
	public Set<String> values() {
		return this.values;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Scopes scopes && this.values.equals(scopes.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	/**
	 * Return the scopes as they are sent to Spotify, separated by spaces.
	 */
	@Override
	public String toString() {
		return String.join(" ", this.values);
	}

}
