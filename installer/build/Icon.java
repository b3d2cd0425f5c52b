import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The icon, in the form that each system reads.
final class Icon {
    static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private final Workshop shop;

    Icon(Workshop shop) {
        this.shop = shop;
    }

    /// The file; made when it is asked for first.
    Path make() throws IOException {
        Path pictures = Path.of("installer", "icon").toAbsolutePath();
        Path icon = shop.work.resolve(
                switch (shop.os) {
                    case LINUX -> "pilah.png";
                    case WINDOWS -> "pilah.ico";
                    case MAC -> "pilah.icns";
                });
        return Files.exists(icon)
                ? icon
                : Files.write(
                        icon,
                        switch (shop.os) {
                            case LINUX -> Files.readAllBytes(pictures.resolve("pilah-256.png"));
                            case WINDOWS -> ico(pictures);
                            case MAC -> icns(pictures);
                        });
    }

    private static byte[] ico(Path pictures) throws IOException {
        var pngs = new LinkedHashMap<Integer, byte[]>();
        for (int size : SIZES) {
            pngs.put(size, Files.readAllBytes(pictures.resolve("pilah-" + size + ".png")));
        }
        int place = 6 + 16 * pngs.size();
        var head = ByteBuffer.allocate(place).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) pngs.size());
        var all = new ByteArrayOutputStream();
        for (Map.Entry<Integer, byte[]> each : pngs.entrySet()) {
            byte size = (byte) (int) each.getKey();
            head.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(each.getValue().length).putInt(place + all.size());
            all.write(each.getValue());
        }
        var file = new ByteArrayOutputStream();
        file.write(head.array());
        all.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] icns(Path pictures) throws IOException {
        var parts = new ByteArrayOutputStream();
        var stream = new DataOutputStream(parts);
        for (Map.Entry<String, Integer> each : new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512)).entrySet()) {
            byte[] png = Files.readAllBytes(pictures.resolve("pilah-" + each.getValue() + ".png"));
            stream.write(each.getKey().getBytes(StandardCharsets.US_ASCII));
            stream.writeInt(png.length + 8);
            stream.write(png);
        }
        var file = new ByteArrayOutputStream();
        var head = new DataOutputStream(file);
        head.write("icns".getBytes(StandardCharsets.US_ASCII));
        head.writeInt(parts.size() + 8);
        parts.writeTo(head);
        return file.toByteArray();
    }
}
