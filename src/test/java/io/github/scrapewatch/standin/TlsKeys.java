package io.github.scrapewatch.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key for a server on this machine that nobody trusts yet.
 *
 * @param certificate the file to trust
 */
public record TlsKeys(SSLContext context, Path certificate) {
    private static final String PASSWORD = "changeit";

    public static TlsKeys make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = store(folder);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getCertificate("cluster").getEncoded());
        Path certificate = Files.writeString(
                folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
        return new TlsKeys(context(keys), certificate);
    }

    private static Path store(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> line = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "cluster",
                "-keyalg",
                "EC",
                "-dname",
                "CN=cluster.example.com",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Process process = new ProcessBuilder(line).inheritIO().start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        return store;
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
