import { wordSet } from './words';

/** Nouns for people at work, alone or in groups, in the singular; plurals are found by their ending. */
export const roles = wordSet(
  `engineer developer programmer coder admin administrator sysadmin dba technician technologist tech nurse doctor
  surgeon physician pharmacist paramedic midwife analyst architect colleague coworker co-worker teammate intern trainee
  apprentice junior senior contractor subcontractor consultant freelancer employee staff crew personnel team
  squad person people someone somebody individual human guy folk folks man woman men women officer foreman
  captain programmer tester reviewer approver author maintainer committer responder commander on-call oncall sre ops
  devops sysops secops netops qa support management leadership department helpdesk trader cashier accountant bookkeeper
  clerk auditor teacher electrician plumber mechanic fitter welder designer scientist researcher expert specialist
  secretary receptionist representative rep lawyer newcomer rookie veteran volunteer boss chief executive cto ceo ciso
  cio noc soc helper hire newbie everybody everyone whoever anyone anybody superuser firefighter guard dispatcher
  lead custodian caretaker housekeeper colleague joiner hacker buyer merchandiser pilot copilot navigator
  implementer stakeholder shift`,
);

/** Nouns for people and for programs alike: what is said of them decides. */
export const ambiguousRoles = wordSet(
  `operator agent driver manager worker controller leader supervisor broker planner assistant owner editor inspector
  coordinator dispatcher handler keeper carrier instructor conductor registrar monitor director moderator integrator
  provider office desk group organisation organization company supplier vendor partner user they moderator scheduler
  committee board member`,
);

/** Beside an ambiguous noun these say that a person is meant: "shift manager", "duty officer", "plant operator". */
export const humanModifiers = wordSet(
  `shift duty night day release project product programme program line plant store branch account engineering support
  floor site warehouse junior senior new trainee human deputy crane train bus truck delivery tram radio call-centre
  service-desk hotline control-room incident change former tired inexperienced experienced sleepy lone our my his her their
  customer-service customer bank insurance sales office machine signal ward team crew staff`,
);

/** After the noun they do the same: "the operator on duty". */
export const humanPostmodifiers: readonly string[] = ['on duty', 'on call', 'in charge', 'on shift', 'at the desk'];

export const personPronouns = wordSet(
  'he she him someone somebody i we you whoever anyone everybody everyone us me her',
);
export const titles = wordSet('dr mr mrs ms prof professor sir miss sergeant sgt captain nurse sister');
export const nobody = wordSet('nobody none neither no-one noone');

/**
 * Given names from many places that no well-known product bears. A help for weak evidence only: other names are known by
 * what is said of them and by who the post-mortem names.
 */
export const givenNames = wordSet(
  `jane john james mary robert patricia michael linda david elizabeth william barbara richard susan joseph thomas sarah
  charles karen daniel nancy matthew lisa anthony betty mark sandra donald ashley steven emily paul donna andrew
  michelle joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric stephen
  jonathan larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack dennis jerry tyler
  aaron jose adam nathan henry douglas peter kyle walter bob alice carol dave steve mike tom jim joe bill anna laura
  emma olivia sophie sophia charlotte amelia mia lucy grace hannah kate katie rachel rebecca simon martin stefan hans
  klaus jurgen jürgen wolfgang dieter uwe heike petra sabine ingrid lars erik anders bjorn björn sven olaf nils mats
  johan henrik jens mikkel rasmus freja astrid sigrid pierre jean jacques marie claire camille luc antoine julien
  nicolas giovanni marco paolo francesca giulia chiara matteo alessandro carlos maria-jose juan luis miguel pedro pablo
  javier diego fernando sofia lucia carmen elena isabel joao joão tiago rui ana beatriz mateus gustavo ivan dmitri dmitry
  sergei sergey alexei olga svetlana natasha tatiana irina vladimir boris pawel paweł tomasz marek krzysztof agnieszka
  katarzyna jan jiri jiří petr zoltan zoltán istvan gabor gábor andrei mihai ioana nikolai yiannis kostas eleni mehmet
  ahmet ayse ayşe fatma mustafa emre elif mohammed muhammad mohamed ahmed ali omar hassan hussein fatima aisha khadija
  yusuf ibrahim leila layla noor zahra reza amir farid priya rahul amit anil sunil sanjay vijay ravi deepak arjun
  rohan neha pooja anjali kavita lakshmi suresh ramesh raj wei ming li jun mei ling xiaoming yan hiroshi kenji takashi
  akira yuki haruka sakura keiko naoko satoshi minjun jisoo seojun minh linh nguyen thi lan hoa siti budi putri dewi
  rizal aung somchai chukwuemeka oluwaseun ngozi adaeze kwame kofi ama abena zanele thabo sipho lerato wanjiku kamau
  otieno achieng tendai maria moses esther ruth ines inês ramon ramón alejandro`,
);

/** Names of programs, clouds and protocols that could pass for a person's or are often a subject. */
export const products = wordSet(
  `jenkins hudson cassandra kafka jasper athena sentry grafana prometheus elastic hermes hellman gerrit oscar redis
  percona vault terraform chef puppet argo flux kiam nomad consul sidekiq celery dagster luigi jaeger linkerd ruby julia
  ada apollo zeus iris atlas istio envoy traefik nginx apache docker kubernetes helm ansible packer vagrant github gitlab
  bitbucket jira confluence slack pagerduty opsgenie datadog splunk kibana logstash elasticsearch opensearch mongo
  mongodb postgres postgresql mysql mariadb oracle sqlite dynamo dynamodb aurora lambda fargate cloudflare fastly akamai
  aws azure google gcp amazon microsoft heroku vercel netlify stripe twilio salesforce okta auth0 keycloak linux ubuntu
  debian windows macos android ios chrome firefox safari java python node react angular rails django spring hibernate
  rabbitmq activemq zookeeper etcd ceph gluster minio spark flink airflow hadoop hive presto trino snowflake databricks
  binder binderhub jupyterhub jupyter jupyterlab dependabot renovate strimzi calico cilium coredns fluentd telegraf
  influx victoria thanos cortex loki tempo mimir alertmanager nagios zabbix icinga sensu monit systemd cron bash git
  maven gradle webpack babel bazel spinnaker tekton concourse travis circleci drone hystrix zuul eureka ribbon feign
  siri alexa cortana watson copilot claude gemini edison galera pacemaker corosync keepalived haproxy varnish
  squid memcached vitess citus timescale neo4j arango couch couchbase hazelcast ignite pulsar nats solr sphinx lucene
  sonar nexus artifactory harbor quay clair trivy falco rancher openshift mesos marathon ambassador kong tyk sap
  workday servicenow zendesk intercom hubspot shopify magento wordpress drupal citrix vmware vsphere
  sql http https dns tcp tls ssl api cpu gpu ram ssd`,
);
/** Programs that share their name with many people: only what people alone do tells them apart. */
export const sharedNames = wordSet('julia oscar ruby ada iris jasper claude victoria cassandra hudson kong siri');
const systemNouns = wordSet(
  `traffic staging production prod alerts tests logs metrics pods nodes jobs deploys builds requests queries backups
  failover rollback restart cache queue cluster server servers service services database network firewall router switch
  gateway proxy disk memory storage software hardware code script tool tools system systems platform app website site
  page pipeline workflow process processes thread container image volume bucket key token certificate config pod node
  job deploy build request query backup alert test log metric feature release update upgrade patch version change
  today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december`,
);
const systemEnding = /(?:ing|tion|sion|ment|ness|ity|ance|ence|ware|ism|ability|db|sql|hub|flow|ops)$/u;

/** Whether a word in lower case names one of these roles, in the singular or plural. */
export function isRole(word: string, among: ReadonlySet<string> = roles): boolean {
  if (among.has(word)) return true;
  if (word.endsWith('s') && among.has(word.slice(0, -1))) return true;
  return among === roles && /[a-z]{3}(?:ologist|ician|eer|eers|woman|women|person|persons|people)$/u.test(word);
}

/** Whether a word may be somebody's name, by its looks: "Oluwaseun" but not "DNS", "kube-proxy", "OpenSearch" or "Staging". */
export function mayBeName(text: string, lower: string): boolean {
  return (
    /^\p{Lu}[\p{Ll}\p{M}]+(?:[-'’]\p{L}\p{Ll}+)*$/u.test(text) &&
    !products.has(lower) &&
    !systemNouns.has(lower) &&
    !systemEnding.test(lower)
  );
}
