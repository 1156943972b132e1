package io.github.springspotify;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.springspotify.model.CoverImage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.FollowType;
import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToMove;
import io.github.springspotify.model.ItemsToRemove;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlaybackStart;
import io.github.springspotify.model.PlaybackTransfer;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.PlaylistFollow;
import io.github.springspotify.model.RecommendationSeeds;
import io.github.springspotify.model.RepeatState;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.model.TrackAttribute;
import io.github.springspotify.model.TracksToRemove;
import io.github.springspotify.model.TracksToSave;
import org.jspecify.annotations.Nullable;

/**
 * Arguments with which any operation can be called.
 */
final class SampleArguments {

	private static final List<SpotifyUri> URIS = List.of(SpotifyUri.track("x"));

	private static final Map<Type, Object> SAMPLES = Map.ofEntries(Map.entry(String.class, "x"),
			Map.entry(CharSequence.class, "x"), Map.entry(Market.class, Market.of("SE")),
			Map.entry(Paging.class, Paging.of(1, 1)), Map.entry(TimeRange.class, TimeRange.LONG_TERM),
			Map.entry(CursorPaging.class, CursorPaging.limit(1).after("1")), Map.entry(int.class, 1),
			Map.entry(boolean.class, true), Map.entry(RepeatState.class, RepeatState.TRACK),
			Map.entry(SpotifyUri.class, URIS.get(0)), Map.entry(CoverImage.class, new CoverImage("/9j/")),
			Map.entry(PlaylistDetails.class, PlaylistDetails.named("x")),
			Map.entry(ItemsToAdd.class, ItemsToAdd.insert(0, URIS)),
			Map.entry(ItemsToReplace.class, ItemsToReplace.with(URIS)),
			Map.entry(ItemsToMove.class, ItemsToMove.one(0, 1)), Map.entry(ItemsToRemove.class, ItemsToRemove.of(URIS)),
			Map.entry(TracksToRemove.class, TracksToRemove.of(URIS)),
			Map.entry(TracksToSave.class, TracksToSave.of(URIS)),
			Map.entry(PlaylistFollow.class, PlaylistFollow.privately()), Map.entry(FollowType.class, FollowType.ARTIST),
			Map.entry(Locale.class, Locale.forLanguageTag("es-MX")),
			Map.entry(PlaybackTransfer.class, PlaybackTransfer.to("x")),
			Map.entry(PlaybackStart.class, PlaybackStart.items(URIS)), Map.entry(RecommendationSeeds.class, seeds()));

	private SampleArguments() {
	}

	static Object[] all(Method method) {
		return Arrays.stream(method.getGenericParameterTypes()).map(SampleArguments::sample).toArray();
	}

	/**
	 * Return no more arguments than a method insists on.
	 */
	static @Nullable Object[] required(Method method) {
		return Arrays.stream(method.getParameters())
			.map((parameter) -> isOptional(parameter) ? null : sample(parameter.getParameterizedType()))
			.toArray();
	}

	private static boolean isOptional(Parameter parameter) {
		return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static Object sample(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			Type element = parameterized.getActualTypeArguments()[0];
			element = (element instanceof WildcardType wildcard) ? wildcard.getUpperBounds()[0] : element;
			return Set
				.of((element instanceof Class<?> raw && raw.isEnum()) ? raw.getEnumConstants()[0] : sample(element));
		}
		return Objects.requireNonNull(SAMPLES.get(type), () -> "Add a sample of " + type);
	}

	private static RecommendationSeeds seeds() {
		RecommendationSeeds seeds = RecommendationSeeds.ofTracks(URIS)
			.withArtists(List.of("x"))
			.withGenres(List.of("x"))
			.withLimit(1);
		for (TrackAttribute attribute : TrackAttribute.values()) {
			seeds = seeds.min(attribute, 1).max(attribute, 1).target(attribute, 1);
		}
		return seeds;
	}

}
