package dev.waymark.store.documents;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.access.keys.ApiKeyStore;
import dev.waymark.app.access.members.InvitationStore;
import dev.waymark.app.access.members.MemberStore;
import dev.waymark.app.access.members.ResetStore;
import dev.waymark.app.access.signin.SessionStore;
import dev.waymark.app.access.signin.SetUpStore;
import dev.waymark.app.audit.AuditStore;
import dev.waymark.app.boards.BoardStore;
import dev.waymark.app.budget.SpendStore;
import dev.waymark.app.catalog.alerts.AlertStore;
import dev.waymark.app.catalog.rules.TypeRuleStore;
import dev.waymark.app.collect.mappings.MappingStore;
import dev.waymark.app.consent.ConsentStore;
import dev.waymark.app.customers.PseudonymKeys;
import dev.waymark.app.expiry.ExpiryStore;
import dev.waymark.app.findings.decisions.DecisionStore;
import dev.waymark.app.identity.IdentityStore;
import dev.waymark.app.lenses.LensRuleStore;
import dev.waymark.app.maps.commands.MapStore;
import dev.waymark.app.maps.comments.CommentStore;
import dev.waymark.app.maps.shares.ShareStore;
import dev.waymark.app.maps.templates.TemplateStore;
import dev.waymark.app.maps.versions.VersionStore;
import dev.waymark.app.maps.walks.WalkStore;
import dev.waymark.app.opportunities.OpportunityStore;
import dev.waymark.app.opportunities.tickets.DestinationStore;
import dev.waymark.app.opportunities.tickets.TicketStore;
import dev.waymark.app.privacy.MarkStore;
import dev.waymark.app.pulls.PullStore;
import dev.waymark.app.segments.SegmentStore;
import dev.waymark.app.sources.SourceStore;
import dev.waymark.app.stages.StageStore;
import dev.waymark.app.views.ViewStore;
import dev.waymark.app.webhooks.WebhookStore;
import dev.waymark.app.weekly.WeeklyStore;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.documents.audit.DocumentAudit;
import dev.waymark.store.documents.budget.DocumentSpend;
import dev.waymark.store.documents.catalog.DocumentAlerts;
import dev.waymark.store.documents.catalog.DocumentTypeRules;
import dev.waymark.store.documents.findings.DocumentDecisions;
import dev.waymark.store.documents.findings.DocumentOpportunities;
import dev.waymark.store.documents.identity.DocumentIdentity;
import dev.waymark.store.documents.identity.DocumentPseudonymKeys;
import dev.waymark.store.documents.mappings.DocumentMappings;
import dev.waymark.store.documents.members.DocumentInvitations;
import dev.waymark.store.documents.members.DocumentMembers;
import dev.waymark.store.documents.members.DocumentResets;
import dev.waymark.store.documents.members.DocumentUsers;
import dev.waymark.store.documents.privacy.DocumentConsents;
import dev.waymark.store.documents.privacy.DocumentExpiry;
import dev.waymark.store.documents.privacy.DocumentMarks;
import dev.waymark.store.documents.pulls.DocumentPulls;
import dev.waymark.store.documents.sources.DocumentSources;
import dev.waymark.store.documents.sql.Database;
import dev.waymark.store.documents.stages.DocumentStages;
import dev.waymark.store.documents.templates.DocumentTemplates;
import dev.waymark.store.documents.tickets.DocumentDestinations;
import dev.waymark.store.documents.tickets.DocumentTickets;
import dev.waymark.store.documents.walks.DocumentWalks;
import dev.waymark.store.documents.webhooks.DocumentWebhooks;
import dev.waymark.store.files.OwnFiles;

import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.io.IOException;
import java.nio.file.Path;

import javax.sql.DataSource;

/**
 * The database of what people write. Opening it brings its tables up to date; every change is on
 * disk when the call that made it returns.
 */
public final class Documents implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final String MIGRATIONS = "classpath:dev/waymark/store/documents";

    private final HikariDataSource pool;
    private final Database database;

    private Documents(HikariDataSource pool) {
        this.pool = pool;
        this.database = new Database(pool);
    }

    /**
     * Opens the SQLite file, making it and its folder if there is none. On systems that know
     * owners, a new file is the owner's alone.
     *
     * @throws JourneyException DOCUMENTS_UNREACHABLE if the folder cannot be written
     */
    public static Documents open(Path file) {
        makeFile(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return over(source);
    }

    /** Opens the database behind a source of connections. */
    static Documents over(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("documents");
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).locations(MIGRATIONS).load().migrate();
        return new Documents(pool);
    }

    /** The accounts. */
    public UserStore users() {
        return new DocumentUsers(database);
    }

    /** The workspaces and their members. */
    public WorkspaceStore workspaces() {
        return new DocumentWorkspaces(database);
    }

    /** Who is in which workspace. */
    public MemberStore members() {
        return new DocumentMembers(database);
    }

    /** The open invitations. */
    public InvitationStore invitations() {
        return new DocumentInvitations(database);
    }

    /** The links to set a password. */
    public ResetStore resets() {
        return new DocumentResets(database);
    }

    /** Who did what when. */
    public AuditStore audit() {
        return new DocumentAudit(database);
    }

    /** The programs' keys. */
    public ApiKeyStore keys() {
        return new DocumentKeys(database);
    }

    /** How files were read. */
    public MappingStore importMappings() {
        return new DocumentMappings(database);
    }

    /** The sources of events. */
    public SourceStore sources() {
        return new DocumentSources(database);
    }

    /** The sources that Waymark reads by itself. */
    public PullStore pulls() {
        return new DocumentPulls(database);
    }

    /** How the webhooks of anybody are read. */
    public WebhookStore webhooks() {
        return new DocumentWebhooks(database);
    }

    /** Rules of identity, and whom people keep apart. */
    public IdentityStore identity() {
        return new DocumentIdentity(database);
    }

    /** The secrets of pseudonyms. */
    public PseudonymKeys pseudonymKeys() {
        return new DocumentPseudonymKeys(database);
    }

    /** The sessions. */
    public SessionStore sessions() {
        return new DocumentSessions(database);
    }

    /** The set-up's tokens. */
    public SetUpStore setUp() {
        return new DocumentSetUp(database);
    }

    /** The journey maps with their commands. */
    public MapStore maps() {
        return new DocumentMaps(database);
    }

    /** The named versions of maps. */
    public VersionStore mapVersions() {
        return new DocumentVersions(database);
    }

    /** The links to maps. */
    public ShareStore mapShares() {
        return new DocumentShares(database);
    }

    /** The comments on maps. */
    public CommentStore mapComments() {
        return new DocumentComments(database);
    }

    /** The walks through maps. */
    public WalkStore mapWalks() {
        return new DocumentWalks(database);
    }

    /** The workspaces' templates. */
    public TemplateStore mapTemplates() {
        return new DocumentTemplates(database);
    }

    /** The saved segments. */
    public SegmentStore segments() {
        return new DocumentSegments(database);
    }

    /** The decisions about findings. */
    public DecisionStore findingDecisions() {
        return new DocumentDecisions(database);
    }

    /** The opportunities. */
    public OpportunityStore opportunities() {
        return new DocumentOpportunities(database);
    }

    /** Where opportunities can be sent. */
    public DestinationStore ticketDestinations() {
        return new DocumentDestinations(database);
    }

    /** What was sent. */
    public TicketStore tickets() {
        return new DocumentTickets(database);
    }

    /** The rules of the lenses. */
    public LensRuleStore lensRules() {
        return new DocumentLensRules(database);
    }

    /** The stages that workspaces have laid down. */
    public StageStore stages() {
        return new DocumentStages(database);
    }

    /** What channels cost, by workspace. */
    public SpendStore spend() {
        return new DocumentSpend(database);
    }

    /** What workspaces make of the types of events that arrive. */
    public TypeRuleStore typeRules() {
        return new DocumentTypeRules(database);
    }

    /** Who is told that a type of event stopped, and what was told. */
    public AlertStore alerts() {
        return new DocumentAlerts(database);
    }

    /** What people wrote down about consent. */
    public ConsentStore consents() {
        return new DocumentConsents(database);
    }

    /** What people marked as personal. */
    public MarkStore personalMarks() {
        return new DocumentMarks(database);
    }

    /** How long events are kept. */
    public ExpiryStore expiry() {
        return new DocumentExpiry(database);
    }

    /** The saved views. */
    public ViewStore views() {
        return new DocumentViews(database);
    }

    /** The boards. */
    public BoardStore boards() {
        return new DocumentBoards(database);
    }

    /** The weekly sheets. */
    public WeeklyStore weekly() {
        return new DocumentWeekly(database);
    }

    /**
     * Copies all of it into a file, as of one moment, while others write.
     *
     * @param file which must not exist, or be empty
     */
    public void copyTo(Path file) {
        database.change("VACUUM INTO ?", file.toString());
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void makeFile(Path file) {
        try {
            OwnFiles.make(file);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "DOCUMENTS_UNREACHABLE",
                    "the folder of \"%s\" cannot be written. Choose another one with WAYMARK_HOME."
                            .formatted(file.getFileName()),
                    e);
        }
    }
}
