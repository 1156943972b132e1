package io.github.springspotify.paging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SavedTrack;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A walk through the saved tracks, in one twin or the other.
 */
enum Twin {

	REACTIVE {

		@Override
		List<String> ids(SpotifyClient client, Settings settings) {
			return read(walk(client, settings).items().map(Twin::id));
		}

		@Override
		List<String> firstIds(SpotifyClient client, Settings settings, int count) {
			return read(walk(client, settings).items().take(count).map(Twin::id));
		}

		@Override
		void forEach(SpotifyClient client, Settings settings, Consumer<String> reader) {
			walk(client, settings).items().map(Twin::id).doOnNext(reader).blockLast(TIMEOUT);
		}

		@Override
		List<Optional<SavedTrack>> entries(SpotifyClient client, Settings settings) {
			return read(walk(client, settings).entries());
		}

		@Override
		List<Page<SavedTrack>> pages(SpotifyClient client, Settings settings) {
			return read(walk(client, settings).pages());
		}

		@Override
		Optional<Page<SavedTrack>> next(SpotifyClient client, Page<SavedTrack> page) {
			return walk(client, Settings.NONE).next(page).blockOptional(TIMEOUT);
		}

		@Override
		Optional<Page<SavedTrack>> previous(SpotifyClient client, Page<SavedTrack> page) {
			return walk(client, Settings.NONE).previous(page).blockOptional(TIMEOUT);
		}

		private static ReactivePageWalk<SavedTrack> walk(SpotifyClient client, Settings settings) {
			ReactiveSpotifyClient spotify = client.reactive();
			ReactivePageWalk<SavedTrack> walk = spotify.pages()
				.of(spotify.tracks()::getSaved)
				.startingWith(settings.first());
			walk = (settings.pageSize() != null) ? walk.withPageSize(settings.pageSize()) : walk;
			return (settings.concurrency() != null) ? walk.withConcurrency(settings.concurrency()) : walk;
		}

		private static <T> List<T> read(Flux<T> flux) {
			return flux.collectList().block(TIMEOUT);
		}

	},

	BLOCKING {

		@Override
		List<String> ids(SpotifyClient client, Settings settings) {
			return read(walk(client, settings).items().map(Twin::id));
		}

		@Override
		List<String> firstIds(SpotifyClient client, Settings settings, int count) {
			return read(walk(client, settings).items().limit(count).map(Twin::id));
		}

		@Override
		void forEach(SpotifyClient client, Settings settings, Consumer<String> reader) {
			try (Stream<SavedTrack> items = walk(client, settings).items()) {
				items.map(Twin::id).forEach(reader);
			}
		}

		@Override
		List<Optional<SavedTrack>> entries(SpotifyClient client, Settings settings) {
			return read(walk(client, settings).entries());
		}

		@Override
		List<Page<SavedTrack>> pages(SpotifyClient client, Settings settings) {
			return read(walk(client, settings).pages());
		}

		@Override
		Optional<Page<SavedTrack>> next(SpotifyClient client, Page<SavedTrack> page) {
			return walk(client, Settings.NONE).next(page);
		}

		@Override
		Optional<Page<SavedTrack>> previous(SpotifyClient client, Page<SavedTrack> page) {
			return walk(client, Settings.NONE).previous(page);
		}

		private static PageWalk<SavedTrack> walk(SpotifyClient spotify, Settings settings) {
			PageWalk<SavedTrack> walk = spotify.pages().of(spotify.tracks()::getSaved).startingWith(settings.first());
			walk = (settings.pageSize() != null) ? walk.withPageSize(settings.pageSize()) : walk;
			return (settings.concurrency() != null) ? walk.withConcurrency(settings.concurrency()) : walk;
		}

		private static <T> List<T> read(Stream<T> stream) {
			try (stream) {
				return stream.toList();
			}
		}

	};

	static final Duration TIMEOUT = Duration.ofSeconds(30);

	abstract List<String> ids(SpotifyClient client, Settings settings);

	abstract List<String> firstIds(SpotifyClient client, Settings settings, int count);

	abstract void forEach(SpotifyClient client, Settings settings, Consumer<String> reader);

	abstract List<Optional<SavedTrack>> entries(SpotifyClient client, Settings settings);

	abstract List<Page<SavedTrack>> pages(SpotifyClient client, Settings settings);

	abstract Optional<Page<SavedTrack>> next(SpotifyClient client, Page<SavedTrack> page);

	abstract Optional<Page<SavedTrack>> previous(SpotifyClient client, Page<SavedTrack> page);

	static String id(SavedTrack saved) {
		return saved.track().id();
	}

	record Settings(@Nullable Integer pageSize, @Nullable Integer concurrency, @Nullable Page<SavedTrack> first) {

		static final Settings NONE = new Settings(null, null, null);

		static Settings pageSize(int pageSize) {
			return new Settings(pageSize, null, null);
		}

		static Settings concurrency(int concurrency) {
			return new Settings(null, concurrency, null);
		}

		static Settings first(Page<SavedTrack> first) {
			return new Settings(null, null, first);
		}

	}

}
