package io.github.springspotify.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code catalogue.txt}.
 */
final class CatalogueReader {

	private static final Instant FIRST_ADDED = Instant.parse("2025-04-26T08:30:00Z");

	private final Catalogue catalogue = new Catalogue();

	private final Map<String, Artist> artists = new HashMap<>();

	private final List<String[]> lines = new ArrayList<>();

	private @Nullable Artist artist;

	private @Nullable Album album;

	private @Nullable Show show;

	private CatalogueReader(String text) {
		text.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> line.strip().split(" \\|(?: |$)"))
			.forEach(this.lines::add);
	}

	static Catalogue read() {
		try (InputStream stream = CatalogueReader.class.getResourceAsStream("catalogue.txt")) {
			byte[] bytes = Objects.requireNonNull(stream, "catalogue.txt is missing").readAllBytes();
			return new CatalogueReader(new String(bytes, StandardCharsets.UTF_8)).fill();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("catalogue.txt cannot be read", ex);
		}
	}

	private Catalogue fill() {
		// Artists first, since a track may feature one that comes later in the file
		this.lines.stream().filter((fields) -> fields[0].equals("artist")).forEach(this::addArtist);
		for (String[] fields : this.lines) {
			switch (fields[0]) {
				case "artist" -> setArtist(fields);
				case "album" -> addAlbum(fields);
				case "show" -> addShow(fields);
				case "episode" -> addEpisode(fields);
				case "audiobook" -> addAudiobook(fields);
				case "playlist" -> addPlaylist(fields);
				default -> addTrack(fields);
			}
		}
		return this.catalogue;
	}

	private void addArtist(String[] fields) {
		Artist added = new Artist(id("artist", fields[1]), fields[1], List.of(fields[2].split(", ")),
				Integer.parseInt(fields[3]), Integer.parseInt(fields[4]));
		this.artists.put(added.name(), added);
		this.catalogue.add(added);
	}

	private void setArtist(String[] fields) {
		this.artist = this.artists.get(fields[1]);
	}

	private void addAlbum(String[] fields) {
		Artist by = Objects.requireNonNull(this.artist);
		Album added = new Album(id("album", by.name() + "/" + fields[1]), fields[1], fields[2], fields[3], fields[4],
				Integer.parseInt(fields[5]), by, Markets.of((fields.length > 6) ? fields[6] : "all"));
		this.album = added;
		this.catalogue.add(added);
	}

	private void addTrack(String[] fields) {
		Album on = Objects.requireNonNull(this.album);
		List<String> marks = Arrays.asList(fields).subList(2, fields.length);
		int disc = marks.contains("disc 2") ? 2 : 1;
		int number = 1 + (int) on.tracks().stream().filter((track) -> track.discNumber() == disc).count();
		List<Artist> by = new ArrayList<>(List.of(on.artist()));
		marks.stream()
			.filter((mark) -> mark.startsWith("feat. "))
			.map((mark) -> Objects.requireNonNull(this.artists.get(mark.substring(6)), mark))
			.forEach(by::add);
		String id = id("track", on.uri() + "/" + fields[0]);
		int popularity = Math.max(1, on.popularity() - Math.floorMod(id.hashCode(), 18));
		Track added = new Track(id, fields[0], on, List.copyOf(by), disc, number, millis(fields[1]),
				marks.contains("E"), popularity);
		on.tracks().add(added);
		this.catalogue.add(added);
	}

	private void addShow(String[] fields) {
		Show added = new Show(id("show", fields[1]), fields[1], fields[2], fields[3]);
		this.show = added;
		this.catalogue.add(added);
	}

	private void addEpisode(String[] fields) {
		Show of = Objects.requireNonNull(this.show);
		Episode added = new Episode(id("episode", of.name() + "/" + fields[1]), fields[1], millis(fields[2]), fields[3],
				of);
		of.episodes().add(added);
		this.catalogue.add(added);
	}

	private void addAudiobook(String[] fields) {
		Audiobook added = new Audiobook(id("audiobook", fields[1]), fields[1], fields[2], fields[3], fields[4]);
		this.catalogue.add(added);
		for (int number = 0; number < Integer.parseInt(fields[5]); number++) {
			String id = id("chapter", fields[1] + "/" + number);
			Chapter chapter = new Chapter(id, number, 720_000 + Math.floorMod(id.hashCode(), 1_500_000), added);
			added.chapters().add(chapter);
			this.catalogue.add(chapter);
		}
	}

	private void addPlaylist(String[] fields) {
		String[] selection = fields[6].split(",");
		int first = Integer.parseInt(selection[0]);
		int step = Integer.parseInt(selection[1]);
		int count = Integer.parseInt(selection[2]);
		List<Track> all = this.catalogue.tracks();
		boolean collaborative = fields[5].equals("collaborative");
		List<PlaylistEntry> entries = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String addedBy = (collaborative && i % 4 > 1) ? "bram" : fields[2];
			entries.add(new PlaylistEntry(all.get((first + i * step) % all.size()),
					FIRST_ADDED.plus(Duration.ofHours(31L * i)), addedBy));
		}
		PlaylistDetails details = new PlaylistDetails(fields[1], (fields.length > 7) ? fields[7] : "",
				fields[4].equals("public"), collaborative);
		this.catalogue
			.add(new Playlist(id("playlist", fields[2] + "/" + fields[1]), fields[2], fields[3], details, entries));
	}

	private static String id(String kind, String name) {
		return Base62Ids.of(kind + ":" + name);
	}

	private static int millis(String minutesAndSeconds) {
		String[] parts = minutesAndSeconds.split(":");
		int seconds = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
		return seconds * 1000 + Math.floorMod(minutesAndSeconds.hashCode(), 1000);
	}

}
